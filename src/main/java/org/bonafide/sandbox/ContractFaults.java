package org.bonafide.sandbox;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers every fault of a contract's call as a problem detail, whatever the product does for its own pages. */
@RestControllerAdvice(assignableTypes = {MarketplaceContract.class, PaymentContract.class, SwitchesController.class})
@Sandboxed
@Order(Ordered.HIGHEST_PRECEDENCE)
class ContractFaults extends ResponseEntityExceptionHandler {}
