package org.bonafide.appeal;

import jakarta.validation.Valid;
import org.bonafide.party.Viewer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows an action or complaint by the API while a due restoration waits for the marketplace. */
@RestController
@RequestMapping("/api/v1/cases/{reference}/late-action")
class LateActionApi {

    private final LateActions actions;

    LateActionApi(LateActions actions) {
        this.actions = actions;
    }

    /** @param stopped false where it came too late and is recorded only */
    record Answer(String reference, boolean stopped) {}

    @PostMapping
    Answer show(@PathVariable String reference, @Valid @RequestBody LateActionForm form, Viewer viewer) {
        return new Answer(reference, actions.show(reference, form.given(), viewer));
    }
}
