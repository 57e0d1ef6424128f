package org.bonafide.misuse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a senior reviewer decides, by page or API.
 *
 * @param counted those found to be manifest, each by its key
 * @param intention needed for a measure
 * @param days the length of a suspension
 */
public record MisuseDecision(
        @NotNull(message = "{misuse.outcome.missing}") MisuseOutcome outcome,
        List<String> counted,
        Intention intention,
        Integer days,
        @NotBlank(message = "{misuse.reason.missing}") @Size(max = 4000) String reason) {

    public MisuseDecision {
        counted = counted == null ? List.of() : List.copyOf(counted);
    }

    /** Nothing said yet; all that came to notice is ticked. */
    static MisuseDecision blank(List<Incident> incidents) {
        return new MisuseDecision(null, incidents.stream().map(Incident::key).toList(), null, null, null);
    }
}
