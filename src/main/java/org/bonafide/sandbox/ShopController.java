package org.bonafide.sandbox;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.bonafide.platform.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The shop as the public sees it: what was removed is not on its shelves, and its page says no more than that. */
@Controller
@Sandboxed
@RequestMapping("/sandbox")
class ShopController {

    private static final int PAGE = 24;
    private static final List<String> CATEGORIES =
            List.of("software", "phones", "electronics", "appliances", "shoes", "clothing", "bags", "watches", "toys");

    private final SandboxListingRepository listings;
    private final SandboxSellerRepository sellers;

    ShopController(SandboxListingRepository listings, SandboxSellerRepository sellers) {
        this.listings = listings;
        this.sellers = sellers;
    }

    @GetMapping("/listings")
    String shelf(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String category,
            @RequestParam(required = false) String after,
            Model model) {
        String search = text(q);
        List<SandboxListing> found = listings.shelf(search, text(category), "", text(after), PAGE + 1);
        List<SandboxListing> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("listings", shown);
        model.addAttribute("next", found.size() > PAGE ? shown.get(PAGE - 1).imageHash() : null);
        model.addAttribute("categories", CATEGORIES);
        model.addAttribute("q", search);
        model.addAttribute("category", text(category));
        return "sandbox/listings";
    }

    @GetMapping("/listings/{id}")
    String listing(@PathVariable String id, Model model, HttpServletResponse response) {
        SandboxListing listing = listings.find(id).orElseThrow(() -> new NotFound("sandbox listing " + id));
        if (!listing.isLive()) {
            response.setStatus(HttpServletResponse.SC_GONE);
            return "sandbox/listing-gone";
        }
        model.addAttribute("listing", listing);
        return "sandbox/listing";
    }

    @GetMapping("/sellers/{id}")
    String seller(@PathVariable String id, @RequestParam(required = false) String after, Model model) {
        SandboxSeller seller = sellers.find(id).orElseThrow(() -> new NotFound("sandbox seller " + id));
        List<SandboxListing> found = listings.shelf("", "", id, text(after), PAGE + 1);
        List<SandboxListing> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("seller", seller);
        model.addAttribute("listings", shown);
        model.addAttribute("next", found.size() > PAGE ? shown.get(PAGE - 1).imageHash() : null);
        model.addAttribute("messages", sellers.messages(id));
        return "sandbox/seller";
    }

    /** A picture drawn from the listing's image hash: a symmetrical pattern, the same for the same hash. */
    @GetMapping("/pictures/{hash}.svg")
    ResponseEntity<String> picture(@PathVariable String hash) {
        if (!hash.matches("[0-9a-f]{16}")) {
            throw new NotFound("sandbox picture");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofDays(30)))
                .body(pattern(Long.parseUnsignedLong(hash, 16)));
    }

    /** What was typed, without the one character the database cannot compare; an absent parameter is an empty one. */
    private static String text(String typed) {
        return typed == null ? "" : typed.replace("\u0000", "").strip();
    }

    private static String pattern(long bits) {
        long hue = Long.remainderUnsigned(bits >>> 32, 360);
        StringBuilder squares = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            if ((bits >>> i & 1) == 1) {
                int x = i % 4;
                int y = i / 4;
                squares.append("M%d %dh1v1h-1zM%d %dh1v1h-1z".formatted(x, y, 7 - x, y));
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 10 10">\
                <rect x="-1" y="-1" width="10" height="10" fill="hsl(%d 35%% 94%%)"/>\
                <path fill="hsl(%d 40%% 62%%)" d="%s"/></svg>"""
                .formatted(hue, hue, squares);
    }
}
