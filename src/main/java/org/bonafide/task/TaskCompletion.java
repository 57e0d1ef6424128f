package org.bonafide.task;

import org.bonafide.party.Viewer;
import org.springframework.ui.Model;

/**
 * How one kind of user task is shown and done. Its controller implements it; the page's POST and the API's {@code
 * /complete} both end in {@link #complete}.
 *
 * @param <F> the form, a record whose components are the fields of the page and of the API alike, with Jakarta
 *     Validation's constraints
 */
public interface TaskCompletion<F> {

    /** The BPMN id of the user task. */
    String kind();

    /** Path of the template and of the URL: the form key in the model. */
    String formKey();

    Class<F> form();

    /** Puts into the model what the page shows beside the form, and the choices of its fields. */
    void prepare(WorkTask task, Viewer viewer, Model model);

    /**
     * Does the work and completes the task, in the transaction that has locked it.
     *
     * @throws org.bonafide.platform.FormFault when a field cannot be taken
     */
    void complete(WorkTask task, F form, Viewer viewer);
}
