package org.bonafide.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.bonafide.party.Languages;
import org.bonafide.platform.Hashes;
import org.bonafide.platform.NotFound;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives letters their wordings, each in versions with the day from which it is in force. A text of the message bundles
 * that has changed since it was last taken in becomes the next version when the application starts.
 */
@Service
class LetterWordings implements SmartInitializingSingleton {

    private static final String PREFIX = "letter.";
    private static final String SUBJECT = ".subject";

    private final WordingRepository wordings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LetterWordings(WordingRepository wordings, TransactionTemplate transaction, Clock clock) {
        this.wordings = wordings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Before anything can send a letter. */
    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(t -> {
            wordings.hold();
            Languages.ALL.forEach(language -> takeIn(bundle(language), language));
        });
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("messages", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** Adds what is new in these texts. */
    void takeIn(ResourceBundle texts, Locale language) {
        Map<String, String> known = wordings.takenIn();
        String tag = Languages.tag(language);
        for (String key : texts.keySet()) {
            if (key.startsWith(PREFIX) && key.endsWith(SUBJECT)) {
                String kind = key.substring(PREFIX.length(), key.length() - SUBJECT.length());
                String subject = texts.getString(key);
                String body = texts.getString(PREFIX + kind + ".body");
                if (!Hashes.hex(WordingRepository.hash(subject, body)).equals(known.get(kind + "/" + tag))) {
                    wordings.add(
                            new Wording(kind, tag, 0, "BUNDLE", subject, body, LocalDate.now(clock), clock.instant()));
                }
            }
        }
    }

    /** The wording that a letter of today is composed from. */
    Wording inForce(String kind, Locale language) {
        return wordings.inForce(kind, Languages.tag(language), LocalDate.now(clock))
                .orElseThrow(() -> new IllegalStateException("No wording of " + kind + " in " + language));
    }

    /**
     * All versions of a kind in a language, the newest first.
     *
     * @throws NotFound if there is none
     */
    List<Wording> versions(String kind, String language) {
        List<Wording> all = wordings.versions(kind, language);
        if (all.isEmpty()) {
            throw new NotFound("wording " + kind + " in " + language);
        }
        return all;
    }
}
