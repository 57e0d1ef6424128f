/**
 * The marketplace as we see it: {@code MarketplaceClient} asks it who sells a listing, has listings removed and put
 * back, learns who bought, and leaves messages for sellers, all over the HTTP contract in
 * {@code openapi/marketplace.yaml}. With no address configured it talks to the {@code sandbox} of this same server
 * by the same contract, so nothing else needs to know which of the two is there. A fault is either
 * {@code MarketplaceFailed}, worth another try, or {@code MarketplaceRefused}, an answer that another try won't change.
 */
package org.bonafide.marketplace;
