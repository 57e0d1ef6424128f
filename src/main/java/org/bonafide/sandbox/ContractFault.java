package org.bonafide.sandbox;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A call the contract refuses; answered as a problem detail (RFC 9457) with the contract's {@code code}. */
class ContractFault extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    ContractFault(HttpStatus status, String code, String detail) {
        super(status, problem(status, code, detail), null);
    }

    private static ProblemDetail problem(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return problem;
    }
}
