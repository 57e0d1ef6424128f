package org.bonafide.platform;

import java.util.AbstractMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.lang.NonNull;

/** The only beans a model can name: the delegates, and those marked {@link ForModels}. */
class ModelBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;
    private Set<String> names;

    ModelBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String && names().contains(name);
    }

    @Override
    @NonNull
    public Set<Entry<Object, Object>> entrySet() {
        return names().stream()
                .map(name -> new SimpleImmutableEntry<Object, Object>(name, beans.getBean(name)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private synchronized Set<String> names() {
        if (names == null) {
            names = Stream.concat(
                            Stream.of(beans.getBeanNamesForType(JavaDelegate.class, true, false)),
                            Stream.of(beans.getBeanNamesForAnnotation(ForModels.class)))
                    .collect(Collectors.toUnmodifiableSet());
        }
        return names;
    }
}
