package org.bonafide.appeal;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseParties;
import org.bonafide.letter.LetterDraft;
import org.bonafide.regime.AppealTerms;
import org.bonafide.regime.AppealTerms.Mode;
import org.bonafide.regime.DeadlineLedger;
import org.bonafide.regime.Reckoning;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Forwards a complete appeal to the notifier, with what the law lets the notifier do now and until which day. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class AppealForwarding {

    private final AppealRepository appeals;
    private final AppealLetters letters;
    private final CaseParties parties;
    private final DeadlineLedger deadlines;
    private final MessageSource messages;
    private final Clock clock;

    AppealForwarding(
            AppealRepository appeals,
            AppealLetters letters,
            CaseParties parties,
            DeadlineLedger deadlines,
            MessageSource messages,
            Clock clock) {
        this.appeals = appeals;
        this.letters = letters;
        this.parties = parties;
        this.deadlines = deadlines;
        this.messages = messages;
        this.clock = clock;
    }

    /** @return the letter, whose delivery may start a clock */
    UUID forward(CaseFile file, Appeal whole, AppealTerms terms) {
        Appeal appeal = whole.forNotifier(file.regime());
        Locale language = parties.notifier(file).language();
        String nothing = text("appeal.letter.nothing", language);
        Map<String, String> values = new HashMap<>();
        values.put("seller", appeal.name());
        values.put("reach", reach(appeal, language));
        values.put("statement", appeal.statement());
        values.put("supplier", appeal.supplier() == null ? nothing : appeal.supplier());
        values.put("proof", appeal.proof() == null ? nothing : appeal.proof());
        List<String> days = days(file, whole, terms);
        String which = which(terms);
        values.put("short", text("appeal.letter.short." + which, language, days));
        values.put("what", statements(appeal, language) + text("appeal.letter.what." + which, language, days));
        return letters.toNotifier("appeal-forwarded", file, values);
    }

    private static String which(AppealTerms terms) {
        if (terms.mode() != Mode.CLOCK) {
            return terms.mode().name();
        }
        return terms.startsOnDelivery() ? "DELIVERY" : "RECEIPT";
    }

    /** What the sentences name: the last day or moment, then the first, the day of receipt, and the numbers of days. */
    private List<String> days(CaseFile file, Appeal appeal, AppealTerms terms) {
        if (terms.mode() == Mode.REVIEWED) {
            Instant until =
                    deadlines.rule(file.id(), "answerAppeal", file.regime()).after(clock.instant());
            return List.of(LetterDraft.moment(until));
        }
        if (terms.mode() == Mode.IMMEDIATE) {
            return List.of();
        }
        Instant start = terms.startsOnDelivery() ? clock.instant() : appeals.completeSince(appeal.id());
        Reckoning days = terms.clock().reckon(start);
        return List.of(
                days.latest().toString(),
                days.earliest().toString(),
                days.start().toString(),
                String.valueOf(terms.clock().amount()),
                String.valueOf(terms.clock().earliest()));
    }

    /** How to reach the seller, where the law wants the notifier to know; else why it is not told. */
    private String reach(Appeal appeal, Locale language) {
        if (appeal.contact() == null && appeal.address() == null) {
            return text("appeal.letter.reach.kept", language);
        }
        String contact = appeal.phone() == null ? appeal.contact() : appeal.phone() + "; " + appeal.contact();
        return text("appeal.letter.reach.told", language, List.of(appeal.address(), contact));
    }

    private String statements(Appeal appeal, Locale language) {
        return appeal.stated().stream()
                .map(s -> text("seller.state." + s, language) + "\n")
                .collect(Collectors.joining())
                .concat(appeal.stated().isEmpty() ? "" : "\n");
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }

    private String text(String key, Locale language, List<String> values) {
        return messages.getMessage(key, values.toArray(), language);
    }
}
