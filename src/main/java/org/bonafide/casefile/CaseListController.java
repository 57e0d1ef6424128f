package org.bonafide.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of cases. */
@Controller
class CaseListController {

    private static final int ROWS = 50;

    private final CaseListRepository cases;
    private final JdbcClient jdbc;

    CaseListController(CaseListRepository cases, JdbcClient jdbc) {
        this.cases = cases;
        this.jdbc = jdbc;
    }

    @GetMapping("/cases")
    String list(
            @ModelAttribute("filter") CaseFilter filter,
            @RequestParam(required = false) String after,
            Viewer viewer,
            Model model) {
        Page<CaseRow> page = cases.list(filter.checked(), viewer, after, ROWS);
        model.addAttribute("cases", page.items());
        model.addAttribute("next", page.next() == null ? null : href(filter, page.next()));
        model.addAttribute("states", CaseState.values());
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("regimes", regimes());
        return "casefile/cases";
    }

    private List<String> regimes() {
        return jdbc.sql("select key from regime order by key")
                .query(String.class)
                .list();
    }

    private static String href(CaseFilter filter, String after) {
        Map<String, String> values = new LinkedHashMap<>(filter.parts());
        values.put("after", after);
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/cases");
        values.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
        return uri.encode().buildAndExpand(values).toUriString();
    }
}
