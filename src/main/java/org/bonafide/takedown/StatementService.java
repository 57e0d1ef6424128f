package org.bonafide.takedown;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseParties;
import org.bonafide.casefile.CaseService;
import org.bonafide.letter.LetterDraft;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** States the reasons of a takedown, from what the process knows and not from what anybody types. */
@Service
public class StatementService {

    private final StatementRepository statements;
    private final CaseService cases;
    private final CaseParties parties;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StatementService(
            StatementRepository statements,
            CaseService cases,
            CaseParties parties,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.statements = statements;
        this.cases = cases;
        this.parties = parties;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** Reasons were stated; the words are in {@code statement}. */
    record StatementIssued(UUID subject, StatementOfReasons statement) implements DomainEvent {}

    /** The statement of a case; empty before its takedown. */
    @Transactional(readOnly = true)
    public Optional<StatementOfReasons> of(UUID caseId) {
        return statements.find(caseId);
    }

    /** Issues the statement; harmless if there is one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(UUID caseId) {
        CaseFile file = cases.get(caseId);
        StatementRepository.Source source = statements.source(caseId);
        StatementOfReasons statement = new StatementOfReasons(
                Ids.next(),
                caseId,
                file.takedownReason(),
                inBoth(file, language -> ground(file, language), "\n"),
                inBoth(file, language -> facts(file, source, language), "\n\n"),
                false,
                file.decidedBy() == null ? "FULLY" : "NOT_AUTOMATED",
                clock.instant());
        if (statements.add(statement)) {
            events.publishEvent(new StatementIssued(caseId, statement));
        }
    }

    private String inBoth(CaseFile file, Function<Locale, String> text, String between) {
        Locale sellers = parties.seller(file).language();
        String english = text.apply(Locale.ENGLISH);
        return sellers.getLanguage().equals("en") ? english : english + between + text.apply(sellers);
    }

    private String ground(CaseFile file, Locale language) {
        return text(
                "statement.ground",
                language,
                text("regime." + file.regime() + ".law", language),
                reason(file, language));
    }

    private String facts(CaseFile file, StatementRepository.Source source, Locale language) {
        String right = source.rightTitle() + (source.rightNumber() == null ? "" : " " + source.rightNumber());
        return text(
                "statement.facts",
                language,
                LetterDraft.moment(source.noticeAt()),
                parties.holderName(file.holder()),
                source.notice(),
                file.title(),
                file.url(),
                text("statement.right." + source.rightKind(), language),
                right,
                LetterDraft.moment(file.decidedAt()),
                reason(file, language),
                LetterDraft.moment(source.removedAt()),
                text(source.byHand() ? "statement.byHand" : "statement.byInterface", language));
    }

    private String reason(CaseFile file, Locale language) {
        return text("reason." + file.takedownReason(), language);
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments.length == 0 ? null : arguments, language);
    }
}
