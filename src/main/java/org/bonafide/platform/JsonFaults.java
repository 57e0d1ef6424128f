package org.bonafide.platform;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;

/** Says which field of a JSON text could not be read, and what it may be. */
public final class JsonFaults {

    private JsonFaults() {}

    /** The fault of a field; empty when the text is not JSON at all. */
    public static Optional<InvalidForm> of(Throwable cause) {
        return cause instanceof DatabindException unreadable
                ? Optional.of(new InvalidForm(List.of(fault(unreadable))))
                : Optional.empty();
    }

    private static FormFault fault(DatabindException unreadable) {
        if (unreadable.getCause() instanceof FormFault own) {
            return own;
        }
        String field = field(unreadable);
        if (unreadable instanceof InvalidFormatException format
                && format.getTargetType() != null
                && format.getTargetType().isEnum()) {
            return new FormFault(field, "error.choice", Choices.names(format.getTargetType()));
        }
        return new FormFault(field, "error.value");
    }

    private static String field(JacksonException unreadable) {
        String path = unreadable.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "body" : path.replaceFirst("^\\.", "");
    }
}
