package org.bonafide.awareness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CampaignTextTests {

    private static CampaignText text(String title, String body) {
        LocalDate day = LocalDate.of(2026, 11, 25);
        return new CampaignText(title, "标题", body, "正文", "software", day, day.plusDays(9));
    }

    @Test
    void namesTheSameTextAlikeWhateverTheBrowsersLineEnds() {
        assertThat(text("Beware", "One\r\nTwo").hash())
                .isEqualTo(text(" Beware", "One\nTwo ").hash());
    }

    @Test
    void namesDifferentTextsDifferentlyEvenWhenTheirPartsRunTogether() {
        assertThat(text("ab", "c").hash()).isNotEqualTo(text("a", "bc").hash());
        assertThat(text("Beware", "x").hash()).isNotEqualTo(text("Beware", "y").hash());
    }
}
