package org.bonafide.rights;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rights by API. */
@RestController
class RightsApi {

    private final RightService rights;
    private final Clock clock;

    RightsApi(RightService rights, Clock clock) {
        this.rights = rights;
        this.clock = clock;
    }

    record Answer(List<Item> items, String next) {}

    record Item(
            UUID id,
            Right.Kind kind,
            String title,
            String number,
            String office,
            List<String> jurisdictions,
            String classes,
            String owner,
            LocalDate validFrom,
            LocalDate validUntil,
            String state,
            GenuinePrice genuinePrice) {}

    record GenuinePrice(String min, String max, String currency) {}

    @GetMapping("/api/v1/rights")
    Answer list(Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        return new Answer(
                rights.visibleTo(viewer).stream().map(r -> item(r, today)).toList(), null);
    }

    private static Item item(Right r, LocalDate today) {
        return new Item(
                r.id(),
                r.kind(),
                r.title(),
                r.number(),
                r.office(),
                r.jurisdictions(),
                r.classes(),
                r.owner(),
                r.validFrom(),
                r.validUntil(),
                r.status(today),
                price(r));
    }

    private static GenuinePrice price(Right r) {
        return r.genuineCurrency() == null
                ? null
                : new GenuinePrice(plain(r.genuinePriceMin()), plain(r.genuinePriceMax()), r.genuineCurrency());
    }

    private static String plain(BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
