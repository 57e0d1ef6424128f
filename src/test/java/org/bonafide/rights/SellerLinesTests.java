package org.bonafide.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.bonafide.platform.FormFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SellerLinesTests {

    private static final UUID HOLDER = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s-1,Shop One,2026-01-01,2027-12-31,a note",
                "s-1\tShop One\t2026/01/01\t2027/12/31\ta note",
                "s-1;Shop One;2026.01.01;2027.12.31;a note",
                "\"s-1\",\"Shop One\",2026-01-01,2027-12-31,\"a note\"",
                "s-1，Shop One，2026-01-01，2027-12-31，a note",
                "seller id,name,from,until,note\ns-1,Shop One,2026-01-01,2027-12-31,a note\n\n"
            })
    void readsALineHoweverItIsSeparated(String text) {
        SellerLines.Read read = SellerLines.of(text, HOLDER);
        assertThat(read.faults()).isEmpty();
        assertThat(read.sellers()).singleElement().satisfies(s -> {
            assertThat(s.sellerId()).isEqualTo("s-1");
            assertThat(s.sellerName()).isEqualTo("Shop One");
            assertThat(s.validFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
            assertThat(s.validUntil()).isEqualTo(LocalDate.of(2027, 12, 31));
            assertThat(s.note()).isEqualTo("a note");
        });
    }

    @Test
    void keepsASeparatorAndAQuoteWithinQuotes() {
        assertThat(SellerLines.of("s-2,\"Shop, \"\"Two\"\"\"", HOLDER)
                        .sellers()
                        .get(0)
                        .sellerName())
                .isEqualTo("Shop, \"Two\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s-1 | partner.sellerName.missing",
                ",Shop | partner.sellerId.missing",
                "s 1,Shop | partner.sellerId.form",
                "s-1,Shop,tomorrow | partner.lines.day",
                "s-1,Shop,2027-01-01,2026-01-01 | right.validUntil.before"
            })
    void tellsWhatIsWrongWithALine(String line, String code) {
        SellerLines.Read read = SellerLines.of("ok-1,Good\n" + line, HOLDER);
        assertThat(read.faults()).singleElement().satisfies(f -> {
            assertThat(f.line()).isEqualTo(2);
            assertThat(f.code()).isEqualTo(code);
        });
        assertThat(read.sellers()).hasSize(1);
    }

    @Test
    void tellsASellerNamedTwiceAndAListTooLong() {
        assertThat(SellerLines.of("a,A\na,B", HOLDER).faults().get(0).code()).isEqualTo("partner.lines.twice");
        assertThatThrownBy(() -> SellerLines.of(" \n ", HOLDER)).isInstanceOf(FormFault.class);
        assertThatThrownBy(() -> SellerLines.of("x,y\n".repeat(5_001), HOLDER)).isInstanceOf(FormFault.class);
    }
}
