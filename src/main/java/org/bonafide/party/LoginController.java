package org.bonafide.party;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The login page; in demo mode it lists the demo accounts. */
@Controller
class LoginController {

    private final boolean demo;
    private final PartyRepository parties;

    LoginController(@Value("${bonafide.demo}") boolean demo, PartyRepository parties) {
        this.demo = demo;
        this.parties = parties;
    }

    /** One demo account, with what it is for. */
    record DemoAccount(String username, String name, String roleKey, String organisation) {}

    @GetMapping("/login")
    String login(Model model) {
        if (demo) {
            List<DemoAccount> accounts = parties.demoAccounts();
            model.addAttribute("demoAccounts", accounts);
        }
        return "login";
    }

    @GetMapping("/error/403")
    String denied() {
        return "error/403";
    }
}
