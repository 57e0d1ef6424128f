package org.bonafide.party;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The login page; in demo mode it lists the demo accounts. */
@Controller
class LoginController {

    private final boolean demo;
    private final PartyRepository parties;
    private final SetupService setup;

    LoginController(@Value("${bonafide.demo}") boolean demo, PartyRepository parties, SetupService setup) {
        this.demo = demo;
        this.parties = parties;
        this.setup = setup;
    }

    /** One demo account, with what it is for. */
    record DemoAccount(String username, String name, String roleKey, String organisation) {}

    @GetMapping("/login")
    String login(@RequestParam(required = false) String wait, Model model) {
        if (demo) {
            List<DemoAccount> accounts = parties.demoAccounts();
            model.addAttribute("demoAccounts", accounts);
        }
        model.addAttribute("wait", wait != null && wait.matches("[1-9]\\d{0,2}") ? wait : null);
        model.addAttribute("setUpFirst", setup.isOpen());
        return "login";
    }
}
