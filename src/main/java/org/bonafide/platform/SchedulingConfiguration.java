package org.bonafide.platform;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the scheduled work of the features run; tests run it themselves, step by step. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "bonafide.scheduling", matchIfMissing = true)
class SchedulingConfiguration {}
