package org.bonafide;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * For a {@link BonafideTest} that lets days pass: it shares an application with its like, so that what it leaves in the
 * future stands in no other test's way.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestPropertySource(properties = "bonafide.test=time-travel")
public @interface TimeTravel {}
