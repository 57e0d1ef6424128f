package org.bonafide.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the sandbox behaves.
 *
 * @param openHosts hosts where every address has a listing, made up when first asked for: a name, {@code *.name} for
 *     the names below it, or {@code *} for all; none by default
 * @param key the bearer token callers must send; blank: none is asked for
 * @param slow how long a slowed call takes; longer than the product waits
 */
@ConfigurationProperties("bonafide.sandbox")
record SandboxSettings(List<String> openHosts, String key, Duration slow) {

    SandboxSettings {
        openHosts = openHosts == null
                ? List.of()
                : openHosts.stream()
                        .map(h -> h.strip().toLowerCase(Locale.ROOT))
                        .toList();
        key = key == null ? "" : key.strip();
        slow = slow == null ? Duration.ofSeconds(15) : slow;
    }

    boolean isOpen(String host) {
        return openHosts.stream()
                .anyMatch(open -> open.equals("*")
                        || open.equals(host)
                        || open.startsWith("*.") && host.endsWith(open.substring(1)));
    }
}
