package org.bonafide.standing;

import java.util.List;
import org.bonafide.misuse.MisuseRow;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A seller's standing by API. */
@RestController
class SellerApi {

    private static final int MOST = 200;

    private final SellerReader sellers;

    SellerApi(SellerReader sellers) {
        this.sellers = sellers;
    }

    /** The seller, with the formula of the strikes and its inputs. */
    record SellerAnswer(
            String id,
            String name,
            String language,
            StrikesAnswer strikes,
            List<MisuseRow> measures,
            Page<SellerReader.SellerCase> cases) {}

    /** Strikes: the figure, how it comes about, and what went into it. */
    record StrikesAnswer(int inForce, String formula, int given, int cancelled, List<Strike> items) {}

    @GetMapping("/api/v1/sellers/{id}")
    SellerAnswer show(
            @PathVariable String id,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int limit,
            Viewer viewer) {
        SellerReader.Seller seller = sellers.read(id, after, Math.max(1, Math.min(limit, MOST)), viewer);
        Strikes strikes = seller.strikes();
        return new SellerAnswer(
                seller.id(),
                seller.name(),
                seller.language(),
                new StrikesAnswer(
                        strikes.inForce(),
                        "inForce = given - cancelled",
                        strikes.given(),
                        strikes.cancelled(),
                        seller.strikeList()),
                seller.measures(),
                seller.cases());
    }
}
