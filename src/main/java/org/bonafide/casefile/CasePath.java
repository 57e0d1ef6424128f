package org.bonafide.casefile;

import java.time.Instant;
import java.util.List;

/** The way a case took through the models, and where it is now. */
final class CasePath {

    private CasePath() {}

    /** One element of a model that the case came to. */
    record Step(String model, String id, String name, Instant at, Instant endedAt, boolean cancelled) {

        public boolean isNow() {
            return endedAt == null;
        }
    }

    /** A model as it was when the case began it, with the elements and flows taken and those at which it stands. */
    record Model(String key, String name, String xml, List<String> taken, List<String> current) {

        Model named(String other) {
            return new Model(key, other, xml, taken, current);
        }
    }
}
