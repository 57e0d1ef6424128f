package org.bonafide.sandbox;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The failure switches: a page for people and a call for scripts. */
@Controller
@Sandboxed
class SwitchesController {

    private final FailureSwitches switches;

    SwitchesController(FailureSwitches switches) {
        this.switches = switches;
    }

    record Form(FailureSwitch.Call call, String target, FailureSwitch.Failure failure, Integer times) {

        boolean isComplete() {
            return call != null && failure != null && (times == null || times > 0);
        }
    }

    @GetMapping("/sandbox/switches")
    String page(Model model) {
        model.addAttribute("switches", switches.all());
        model.addAttribute("calls", FailureSwitch.Call.values());
        model.addAttribute("failures", FailureSwitch.Failure.values());
        return "sandbox/switches";
    }

    @PostMapping("/sandbox/switches")
    String set(Form form, @RequestParam(defaultValue = "on") String act) {
        if (act.equals("clear")) {
            switches.clear();
        } else if (form.isComplete()) {
            switches.on(form.call(), form.target(), form.failure(), form.times());
        }
        return "redirect:/sandbox/switches";
    }

    @GetMapping("/sandbox/marketplace/v1/switches")
    @ResponseBody
    List<FailureSwitch> all() {
        return switches.all();
    }

    @PostMapping("/sandbox/marketplace/v1/switches")
    ResponseEntity<List<FailureSwitch>> set(@RequestBody Form form) {
        if (!form.isComplete()) {
            throw new ContractFault(
                    HttpStatus.UNPROCESSABLE_CONTENT, "SWITCH_INCOMPLETE", "Send call, failure and times above zero.");
        }
        switches.on(form.call(), form.target(), form.failure(), form.times());
        return ResponseEntity.ok(switches.all());
    }

    @DeleteMapping("/sandbox/marketplace/v1/switches")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        switches.clear();
    }
}
