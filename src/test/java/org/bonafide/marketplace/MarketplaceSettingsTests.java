package org.bonafide.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarketplaceSettingsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "market.example",
                "SHOP.example",
                "keys.shop.example",
                "a.b.shop.example",
                "shop.example.",
                "localhost"
            })
    void servesTheSandboxsHostsByDefault(String host) {
        assertThat(new MarketplaceSettings(null, null, null).serves(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example", "myshop.example", "shop.example.evil.test", "market.example.com"})
    void servesNoOtherHosts(String host) {
        assertThat(new MarketplaceSettings(null, null, null).serves(host)).isFalse();
    }

    @Test
    void servesExactlyTheConfiguredHosts() {
        MarketplaceSettings settings = new MarketplaceSettings("https://m.test/v1/", null, List.of("*.Big.test"));
        assertThat(settings.serves("item.big.test")).isTrue();
        assertThat(settings.serves("big.test")).isFalse();
        assertThat(settings.serves("market.example")).isFalse();
        assertThat(settings.url()).isEqualTo("https://m.test/v1");
    }

    @Test
    void servesEveryHostWhenToldSo() {
        assertThat(new MarketplaceSettings(null, null, List.of("*")).serves("anything.test"))
                .isTrue();
    }
}
