package org.bonafide.marketplace;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the marketplace is and which addresses are its own.
 *
 * @param url the contract's base address; blank: the sandbox of this server
 * @param key sent as a bearer token; blank: none is sent
 * @param hosts the hosts of listing pages: a name, {@code *.name} for the names below it, or {@code *} for all
 */
@ConfigurationProperties("bonafide.marketplace")
public record MarketplaceSettings(String url, String key, List<String> hosts) {

    private static final List<String> SANDBOX_HOSTS =
            List.of("market.example", "*.market.example", "shop.example", "*.shop.example", "localhost");

    public MarketplaceSettings {
        url = url == null ? "" : url.strip().replaceAll("/+$", "");
        key = key == null ? "" : key.strip();
        hosts = hosts == null || hosts.isEmpty()
                ? SANDBOX_HOSTS
                : hosts.stream().map(h -> h.strip().toLowerCase(Locale.ROOT)).toList();
    }

    /** Whether listings of this host are this marketplace's; a host without port, in any case. */
    public boolean serves(String host) {
        String asked = host == null ? "" : host.strip().toLowerCase(Locale.ROOT);
        String name = asked.endsWith(".") ? asked.substring(0, asked.length() - 1) : asked;
        return !name.isEmpty() && hosts.stream().anyMatch(pattern -> matches(pattern, name));
    }

    private static boolean matches(String pattern, String name) {
        return pattern.equals("*")
                || pattern.equals(name)
                || pattern.startsWith("*.") && name.endsWith(pattern.substring(1));
    }
}
