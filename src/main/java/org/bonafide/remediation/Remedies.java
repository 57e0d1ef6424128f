package org.bonafide.remediation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bonafide.casefile.CaseFile;
import org.bonafide.casefile.CaseParties;
import org.bonafide.regime.DeadlineLedger;
import org.bonafide.rights.GenuineSource;
import org.bonafide.rights.RightService;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in the buyer's language what was found, how to get the money back, and where the genuine article is sold. */
@Component
class Remedies {

    private final CompensationRules compensations;
    private final DeadlineLedger deadlines;
    private final CaseParties parties;
    private final RightService rights;
    private final MessageSource messages;

    Remedies(
            CompensationRules compensations,
            DeadlineLedger deadlines,
            CaseParties parties,
            RightService rights,
            MessageSource messages) {
        this.compensations = compensations;
        this.deadlines = deadlines;
        this.parties = parties;
        this.rights = rights;
        this.messages = messages;
    }

    /**
     * What a letter and the buyer's page say alike.
     *
     * @param finding what was found, by whom, and why
     * @param law what the law of the case's regime gives the buyer, with the figure where it sets one
     * @param sourceLines the genuine sources, one a line
     * @param compensation null where the law sets no figure
     */
    record Remedy(
            String finding,
            String law,
            String card,
            String sourceLines,
            List<GenuineSource> sources,
            Compensation compensation) {}

    Remedy of(CaseFile file, Alert alert, Locale language) {
        Compensation compensation = compensations
                .of(file.regime())
                .map(rule -> rule.of(alert.amount(), alert.currency()))
                .orElse(null);
        List<GenuineSource> sources = rights.genuineSources(file.holder(), language).stream()
                .filter(s -> s.url().matches("https?://.*"))
                .toList();
        int days = deadlines.rule(file.id(), "cardDispute", file.regime()).amount();
        return new Remedy(
                finding(file, language),
                law(file, alert, compensation, language),
                text(language, "remedy.card", String.valueOf(days)),
                lines(sources, language),
                sources,
                compensation);
    }

    /** Where the listing was gone before anybody verified the notice, nothing was found: it was reported. */
    private String finding(CaseFile file, Locale language) {
        String holder = parties.holderName(file.holder());
        if (file.takedownReason() == null) {
            return text(language, "remedy.finding.gone", holder);
        }
        return text(language, "remedy.finding.removed", holder, text(language, "reason." + file.takedownReason()));
    }

    private String law(CaseFile file, Alert alert, Compensation sum, Locale language) {
        String family = file.regime().substring(0, file.regime().indexOf('_'));
        String law = sum == null
                ? text(language, "remedy.law." + family)
                : text(
                        language,
                        "remedy.law.sum",
                        Texts.money(sum.price(), sum.currency()),
                        Texts.money(sum.extra(), sum.currency()),
                        Texts.money(sum.total(), sum.currency()),
                        sum.rule().basis(),
                        sum.rule().multiple().stripTrailingZeros().toPlainString(),
                        Texts.money(sum.rule().minimum(), sum.currency()));
        return family.equals("CN") && alert.digital() ? law + " " + text(language, "remedy.digital") : law;
    }

    private String lines(List<GenuineSource> sources, Locale language) {
        if (sources.isEmpty()) {
            return text(language, "remedy.noSources");
        }
        return sources.stream()
                .map(s -> "- " + s.name() + " (" + text(language, "source." + s.kind()) + "): " + s.url())
                .collect(Collectors.joining("\n"));
    }

    private String text(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, language);
    }
}
