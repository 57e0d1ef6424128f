package org.bonafide.remediation;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the payment provider is.
 *
 * @param url the contract's base address; blank: the sandbox of this server
 * @param key sent as a bearer token; blank: none is sent
 */
@ConfigurationProperties("bonafide.payments")
record PaymentSettings(String url, String key) {

    PaymentSettings {
        url = url == null ? "" : url.strip().replaceAll("/+$", "");
        key = key == null ? "" : key.strip();
    }
}
