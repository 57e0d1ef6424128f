package org.bonafide.evidence;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.bonafide.platform.Blank;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.InvalidForm;

/**
 * The fields in which the giver of a file states how it was captured; none is needed. The fragment {@code evidence/parts
 * :: capture} shows them.
 *
 * @param at ISO 8601; without an offset it is of {@code zone}
 * @param zone a time zone's id
 */
public record CaptureForm(String tool, String operator, String at, String zone, String url) {

    public static final CaptureForm BLANK = new CaptureForm(null, null, null, null, null);

    private static final int LONGEST = 200;
    private static final int LONGEST_URL = 2000;

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s/?#]+[^\\s\\p{Cntrl}]*");

    /** The giver's clock need not be ours to the second. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    public CaptureForm {
        tool = Blank.toNull(tool);
        operator = Blank.toNull(operator);
        at = Blank.toNull(at);
        zone = Blank.toNull(zone);
        url = Blank.toNull(url);
    }

    /**
     * What is stated in a form that has these fields under {@code capture}.
     *
     * @throws InvalidForm with all that cannot be so
     */
    public Capture capture(Clock clock) {
        return capture(field -> "capture." + field, clock);
    }

    /** Whether anything is stated. */
    public boolean isFilled() {
        return tool != null || operator != null || at != null || url != null;
    }

    /**
     * What is stated; null for nothing.
     *
     * @param field gives the field's name in the request for {@code tool}, {@code operator}, {@code at} and {@code url}
     * @throws InvalidForm with all that cannot be so
     */
    public Capture capture(UnaryOperator<String> field, Clock clock) {
        List<FormFault> faults = new ArrayList<>();
        tooLong(tool, field.apply("tool"), faults);
        tooLong(operator, field.apply("operator"), faults);
        Instant when = when(field.apply("at"), clock, faults);
        if (url != null && (url.length() > LONGEST_URL || !ADDRESS.matcher(url).matches())) {
            faults.add(new FormFault(field.apply("url"), "evidence.capture.url"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidForm(faults);
        }
        return Capture.of(tool, operator, when, url);
    }

    private static void tooLong(String text, String field, List<FormFault> faults) {
        if (text != null && text.length() > LONGEST) {
            faults.add(new FormFault(field, "evidence.capture.long", LONGEST));
        }
    }

    private Instant when(String field, Clock clock, List<FormFault> faults) {
        if (at == null) {
            return null;
        }
        Instant when = instant();
        if (when == null) {
            faults.add(new FormFault(field, "evidence.capture.time"));
        } else if (when.isAfter(clock.instant().plus(TOLERANCE))) {
            faults.add(new FormFault(field, "evidence.capture.future"));
        }
        return when;
    }

    private Instant instant() {
        try {
            Instant when = zone == null
                    ? OffsetDateTime.parse(at).toInstant()
                    : LocalDateTime.parse(at).atZone(ZoneId.of(zone)).toInstant();
            return when.isBefore(Instant.EPOCH) ? null : when;
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
