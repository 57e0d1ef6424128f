package org.bonafide.task;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Conflict;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.InvalidForm;
import org.bonafide.platform.JsonFaults;
import org.bonafide.platform.NotFound;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.util.ReflectionUtils;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows a task's form, takes it by page or API, and completes the task in one transaction. */
@Component
public class TaskForms {

    private final TaskDesk desk;
    private final List<TaskCompletion<?>> completions;
    private final Validator validator;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    TaskForms(
            TaskDesk desk,
            @Lazy List<TaskCompletion<?>> completions,
            Validator validator,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.completions = completions;
        this.validator = validator;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The page of a task that is open to the viewer; the model has {@code task}, {@code form} and what the form wants. */
    public <F> ModelAndView show(TaskCompletion<F> completion, String taskId, F blank, Viewer viewer, Model model) {
        WorkTask task = desk.open(taskId, completion.kind(), viewer);
        model.addAttribute("form", blank);
        return page(completion, task, viewer, model, HttpStatus.OK);
    }

    /** Takes the form: back to the work queue, or the same page with its faults, or who was first and what was typed. */
    public <F> ModelAndView submit(
            TaskCompletion<F> completion, String taskId, F form, BindingResult faults, Viewer viewer, Model model) {
        try {
            if (!faults.hasErrors()) {
                complete(completion, taskId, form, viewer);
                return new ModelAndView("redirect:/tasks?done=" + completion.kind());
            }
        } catch (FormFault fault) {
            reject(faults, fault);
        } catch (InvalidForm invalid) {
            invalid.faults().forEach(fault -> reject(faults, fault));
        } catch (Conflict conflict) {
            return gone(conflict, form, model);
        }
        try {
            WorkTask task = desk.open(taskId, completion.kind(), viewer);
            return page(completion, task, viewer, model, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Conflict conflict) {
            return gone(conflict, form, model);
        }
    }

    /**
     * Completes a task by the API's JSON.
     *
     * @throws InvalidForm with all faults of the fields
     */
    public void submit(String taskId, String kind, JsonNode fields, Viewer viewer) {
        submit(completion(kind), taskId, fields, viewer);
    }

    private <F> void submit(TaskCompletion<F> completion, String taskId, JsonNode fields, Viewer viewer) {
        desk.open(taskId, completion.kind(), viewer);
        F form = read(completion, fields);
        Set<ConstraintViolation<F>> violations = validator.validate(form);
        if (!violations.isEmpty()) {
            throw new InvalidForm(violations.stream().map(TaskForms::fault).toList());
        }
        complete(completion, taskId, form, viewer);
    }

    private static FormFault fault(ConstraintViolation<?> violation) {
        String code = violation.getMessageTemplate().replaceAll("^\\{|}$", "");
        return FormFault.said(violation.getPropertyPath().toString(), code, violation.getMessage());
    }

    private <F> F read(TaskCompletion<F> completion, JsonNode fields) {
        if (fields == null || !fields.isObject()) {
            throw new FormFault("body", "error.value");
        }
        try {
            return json.treeToValue(fields, completion.form());
        } catch (JacksonException e) {
            throw JsonFaults.of(e).orElseThrow(() -> e);
        }
    }

    private <F> void complete(TaskCompletion<F> completion, String taskId, F form, Viewer viewer) {
        transaction.executeWithoutResult(
                t -> completion.complete(desk.lock(taskId, completion.kind(), viewer), form, viewer));
    }

    private TaskCompletion<?> completion(String kind) {
        return completions.stream()
                .filter(c -> c.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFound("kind " + kind));
    }

    private <F> ModelAndView page(
            TaskCompletion<F> completion, WorkTask task, Viewer viewer, Model model, HttpStatus status) {
        model.addAttribute("task", task);
        completion.prepare(task, viewer, model);
        return new ModelAndView(completion.formKey(), model.asMap(), status);
    }

    private ModelAndView gone(Conflict conflict, Object form, Model model) {
        model.addAttribute("conflict", conflict);
        model.addAttribute("typed", typed(form));
        boolean self = conflict.code().equals(TaskDesk.DONE_BY_YOU);
        return new ModelAndView("task/gone", model.asMap(), self ? HttpStatus.OK : HttpStatus.CONFLICT);
    }

    /** What was typed, so that it can be copied from the page that says it came too late. */
    private static Map<String, String> typed(Object form) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (RecordComponent component : form.getClass().getRecordComponents()) {
            Object value = ReflectionUtils.invokeMethod(accessible(component), form);
            if (value instanceof CharSequence
                    || value instanceof Number
                    || value instanceof Enum
                    || value instanceof Temporal) {
                typed.put(component.getName(), value.toString());
            }
        }
        return typed;
    }

    private static void reject(BindingResult faults, FormFault fault) {
        boolean known = faults.getTarget() != null && faults.getFieldType(fault.field()) != null;
        if (known) {
            faults.rejectValue(fault.field(), fault.code(), fault.arguments(), fault.code());
        } else {
            faults.reject(fault.code(), fault.arguments(), fault.code());
        }
    }

    private static Method accessible(RecordComponent component) {
        ReflectionUtils.makeAccessible(component.getAccessor());
        return component.getAccessor();
    }
}
