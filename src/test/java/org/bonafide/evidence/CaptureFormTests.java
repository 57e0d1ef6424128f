package org.bonafide.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.InvalidForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be stated of a capture. */
class CaptureFormTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC);

    @Test
    void nothingIsNeeded() {
        assertThat(CaptureForm.BLANK.capture(CLOCK)).isNull();
        assertThat(new CaptureForm(" ", "", null, "Asia/Shanghai", "\t").capture(CLOCK))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-20T14:05:00+08:00, -, 2026-11-20T06:05:00Z",
                "2026-11-20T06:05Z, -, 2026-11-20T06:05:00Z",
                "2026-11-20T14:05, Asia/Shanghai, 2026-11-20T06:05:00Z",
                "2026-07-01T12:00, Europe/Berlin, 2026-07-01T10:00:00Z",
                "2026-11-25T09:00:30Z, -, 2026-11-25T09:00:30Z"
            })
    void aTimeIsOfItsZone(String at, String zone, Instant meant) {
        assertThat(new CaptureForm(null, null, at, zone, null).capture(CLOCK).at())
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-20T14:05:00, -, -, capture.at, evidence.capture.time",
                "20 November, -, -, capture.at, evidence.capture.time",
                "2026-11-20T14:05, Mars/Olympus, -, capture.at, evidence.capture.time",
                "1066-10-14T09:00:00Z, -, -, capture.at, evidence.capture.time",
                "2026-11-25T09:02:00Z, -, -, capture.at, evidence.capture.future",
                "2027-08-13T00:00:00Z, -, -, capture.at, evidence.capture.future",
                "-, -, shop.example/item/1, capture.url, evidence.capture.url",
                "-, -, javascript:alert(1), capture.url, evidence.capture.url",
                "-, -, https://, capture.url, evidence.capture.url",
                "-, -, https://a b.example, capture.url, evidence.capture.url"
            })
    void whatCannotBeIsToldAtItsField(String at, String zone, String url, String field, String code) {
        CaptureForm form = new CaptureForm(null, null, at, zone, url);
        assertThatThrownBy(() -> form.capture(CLOCK)).isInstanceOfSatisfying(InvalidForm.class, e -> {
            assertThat(e.faults()).extracting(FormFault::field).containsExactly(field);
            assertThat(e.faults()).extracting(FormFault::code).containsExactly(code);
        });
    }

    @Test
    void allFaultsAreToldAtOnce() {
        CaptureForm form = new CaptureForm("t".repeat(201), "o".repeat(201), "x", null, "x");
        assertThatThrownBy(() -> form.capture(CLOCK))
                .isInstanceOfSatisfying(InvalidForm.class, e -> assertThat(e.faults())
                        .extracting(FormFault::field)
                        .isEqualTo(List.of("capture.tool", "capture.operator", "capture.at", "capture.url")));
    }
}
