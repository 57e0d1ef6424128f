package org.bonafide.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of notices, with those that are not sent yet on top. */
@Controller
class NoticeListController {

    private final NoticeList notices;
    private final DraftList drafts;

    NoticeListController(NoticeList notices, DraftList drafts) {
        this.notices = notices;
        this.drafts = drafts;
    }

    @GetMapping("/notices")
    String list(
            @ModelAttribute("filter") NoticeFilter filter,
            @RequestParam(required = false) String after,
            Viewer viewer,
            Model model) {
        Page<NoticeList.Row> page = notices.page(filter, viewer, after);
        boolean counsel = viewer.has(Role.COUNSEL);
        model.addAttribute("notices", page)
                .addAttribute("next", page.next() == null ? null : href(filter, page.next()))
                .addAttribute("drafts", counsel && after == null && filter.isEmpty() ? drafts.of(viewer) : List.of())
                .addAttribute("rights", counsel ? notices.rights(viewer) : List.of())
                .addAttribute("regimes", drafts.regimes())
                .addAttribute("shows", NoticeFilter.Show.values());
        return "notice/notices";
    }

    private static String href(NoticeFilter filter, String after) {
        Map<String, String> values = new LinkedHashMap<>(filter.parts());
        values.put("after", after);
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/notices");
        values.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
        return uri.encode().buildAndExpand(values).toUriString();
    }
}
