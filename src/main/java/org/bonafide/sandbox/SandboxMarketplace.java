package org.bonafide.sandbox;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a marketplace does for its partners: finds listings, removes and restores them, passes messages on. */
@Service
@Sandboxed
class SandboxMarketplace {

    private final SandboxListingRepository listings;
    private final SandboxSellerRepository sellers;
    private final InventedListings invented;
    private final SandboxSettings settings;
    private final Clock clock;

    SandboxMarketplace(
            SandboxListingRepository listings,
            SandboxSellerRepository sellers,
            InventedListings invented,
            SandboxSettings settings,
            Clock clock) {
        this.listings = listings;
        this.sellers = sellers;
        this.invented = invented;
        this.settings = settings;
        this.clock = clock;
    }

    SandboxListing listing(String id) {
        return listings.find(id)
                .orElseThrow(() -> new ContractFault(
                        HttpStatus.NOT_FOUND, "LISTING_UNKNOWN", "There is no listing with the id " + id + "."));
    }

    SandboxSeller seller(String id) {
        return sellers.find(id)
                .orElseThrow(() -> new ContractFault(
                        HttpStatus.NOT_FOUND, "SELLER_UNKNOWN", "There is no seller with the id " + id + "."));
    }

    /** The listings at these addresses, in their order; addresses without one are left out. */
    Map<String, SandboxListing> resolve(List<String> urls) {
        Map<String, ListingKey> keys = new LinkedHashMap<>();
        urls.forEach(url -> ListingKey.of(url).ifPresent(key -> keys.put(url, key)));
        Set<String> values = keys.values().stream().map(ListingKey::value).collect(Collectors.toSet());
        Map<String, SandboxListing> found = listings.findByKey(values);
        List<Map.Entry<String, ListingKey>> missing = keys.entrySet().stream()
                .filter(asked -> !found.containsKey(asked.getValue().value()))
                .filter(asked -> settings.isOpen(asked.getValue().host()))
                .toList();
        if (!missing.isEmpty()) {
            missing.forEach(asked -> invented.add(asked.getKey(), asked.getValue()));
            found.putAll(listings.findByKey(values));
        }
        Map<String, SandboxListing> answer = new LinkedHashMap<>();
        keys.forEach((url, key) -> Optional.ofNullable(found.get(key.value())).ifPresent(l -> answer.put(url, l)));
        return answer;
    }

    /** Takes it off the shelf; one that is off already, by whoever's doing, stays as it is. */
    @Transactional
    public SandboxListing remove(String id, String caseReference, String reason) {
        listing(id);
        listings.remove(id, caseReference, reason, clock.instant());
        return listing(id);
    }

    /** Puts it back; refused when the seller has deleted it. */
    @Transactional
    public SandboxListing restore(String id) {
        if (listing(id).state() == SandboxListing.State.GONE) {
            throw new ContractFault(
                    HttpStatus.CONFLICT, "LISTING_GONE", "The seller has deleted the listing; it cannot be put back.");
        }
        listings.restore(id);
        return listing(id);
    }

    /** Leaves a message for the seller; false when it is there already. */
    @Transactional
    public boolean tell(String seller, String messageId, String subject, String body) {
        seller(seller);
        boolean added = sellers.addMessage(
                new SandboxSellerRepository.Message(messageId, seller, subject, body, clock.instant()));
        SandboxSellerRepository.Message kept = sellers.message(messageId);
        if (!kept.seller().equals(seller)
                || !kept.subject().equals(subject)
                || !kept.body().equals(body)) {
            throw new ContractFault(
                    HttpStatus.CONFLICT,
                    "MESSAGE_ID_REUSED",
                    "Another message was sent with the id " + messageId + ".");
        }
        return added;
    }
}
