package org.bonafide.standing;

import org.bonafide.party.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a seller: strikes with their formula, and cases. */
@Controller
class SellerController {

    private static final int PAGE = 50;

    private final SellerReader sellers;

    SellerController(SellerReader sellers) {
        this.sellers = sellers;
    }

    @GetMapping("/sellers/{id}")
    String show(@PathVariable String id, @RequestParam(required = false) String after, Viewer viewer, Model model) {
        model.addAttribute("seller", sellers.read(id, after, PAGE, viewer));
        model.addAttribute("section", "cases");
        return "standing/seller";
    }
}
