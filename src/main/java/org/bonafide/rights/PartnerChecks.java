package org.bonafide.rights;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.InvalidForm;

/** Tells what is wrong with what the holder says of sellers, suppliers and sources. */
final class PartnerChecks {

    private static final int LONGEST = 300;
    private static final int LONGEST_NOTE = 2_000;

    private PartnerChecks() {}

    static void check(AuthorisedSeller s) {
        List<FormFault> faults = new ArrayList<>();
        require("sellerId", s.sellerId(), faults);
        if (s.sellerId() != null && !s.sellerId().matches("[\\p{L}\\p{N}._:@-]{1,100}")) {
            faults.add(new FormFault("sellerId", "partner.sellerId.form"));
        }
        require("sellerName", s.sellerName(), faults);
        text("sellerName", s.sellerName(), LONGEST, faults);
        text("note", s.note(), LONGEST_NOTE, faults);
        days(s.validFrom(), s.validUntil(), faults);
        fail(faults);
    }

    static void check(AuthorisedSupplier s) {
        List<FormFault> faults = new ArrayList<>();
        require("name", s.name(), faults);
        text("name", s.name(), LONGEST, faults);
        text("contact", s.contact(), LONGEST, faults);
        text("note", s.note(), LONGEST_NOTE, faults);
        days(s.validFrom(), s.validUntil(), faults);
        fail(faults);
    }

    static void check(GenuineSource s) {
        List<FormFault> faults = new ArrayList<>();
        if (s.kind() == null) {
            faults.add(new FormFault("kind", "partner.kind.missing"));
        }
        require("name", s.name(), faults);
        text("name", s.name(), LONGEST, faults);
        if (!isWebAddress(s.url())) {
            faults.add(new FormFault("url", "partner.url.form"));
        }
        if (s.language() == null) {
            faults.add(new FormFault("language", "partner.language.missing"));
        }
        fail(faults);
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = url == null || url.length() > 2_000 ? null : new URI(url);
            return uri != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (java.net.URISyntaxException none) {
            return false;
        }
    }

    private static void require(String field, String text, List<FormFault> faults) {
        if (text == null || text.isBlank()) {
            faults.add(new FormFault(field, "partner." + field + ".missing"));
        }
    }

    private static void text(String field, String text, int longest, List<FormFault> faults) {
        if (text != null && (text.length() > longest || text.indexOf('\u0000') >= 0)) {
            faults.add(new FormFault(field, "right.tooLong", longest));
        }
    }

    private static void days(LocalDate from, LocalDate until, List<FormFault> faults) {
        if (from != null && until != null && until.isBefore(from)) {
            faults.add(new FormFault("validUntil", "right.validUntil.before"));
        }
    }

    private static void fail(List<FormFault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidForm(faults);
        }
    }
}
