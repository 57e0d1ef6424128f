package org.bonafide.task;

import java.util.Locale;
import org.bonafide.party.Viewer;
import org.springframework.core.ResolvableType;
import org.springframework.ui.Model;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * How one kind of user task is shown and done. Its controller implements it; the page's POST and the API's {@code
 * /complete} both end in {@link #complete}.
 *
 * @param <F> the form, a record whose components are the fields of the page and of the API alike, with Jakarta
 *     Validation's constraints
 */
public interface TaskCompletion<F> {

    /** The BPMN id of the user task, which the controller bears in its name. */
    default String kind() {
        return StringUtils.uncapitalize(
                StringUtils.delete(ClassUtils.getUserClass(this).getSimpleName(), "Controller"));
    }

    /** Path of the template and of the URL: the form key in the model, feature and kind. */
    default String formKey() {
        String feature = ClassUtils.getUserClass(this).getPackageName().replaceAll(".*\\.", "");
        return feature + "/" + kind().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("unchecked")
    default Class<F> form() {
        return (Class<F>) ResolvableType.forClass(TaskCompletion.class, ClassUtils.getUserClass(this))
                .resolveGeneric(0);
    }

    /** Puts into the model what the page shows beside the form, and the choices of its fields. */
    void prepare(WorkTask task, Viewer viewer, Model model);

    /**
     * Does the work and completes the task, in the transaction that has locked it.
     *
     * @throws org.bonafide.platform.FormFault when a field cannot be taken
     */
    void complete(WorkTask task, F form, Viewer viewer);
}
