package org.bonafide.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns an upload that says it is too large away at once; later, the check for forgery would find its token unread and
 * blame that. A body that is no upload is read into memory whole, so that it may be as long as a form and no longer,
 * also when it does not say how long it is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UploadLimit extends OncePerRequestFilter {

    private final DataSize largestUpload;
    private final DataSize largestText;

    UploadLimit(
            @Value("${spring.servlet.multipart.max-request-size}") DataSize largestUpload,
            @Value("${server.tomcat.max-http-form-post-size}") DataSize largestText) {
        this.largestUpload = largestUpload;
        this.largestText = largestText;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = String.valueOf(request.getContentType());
        boolean upload = type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
        long limit = (upload ? largestUpload : largestText).toBytes();
        if (request.getContentLengthLong() > limit) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else if (type.contains("*")) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        } else {
            boolean untold = !upload && request.getContentLengthLong() < 0;
            chain.doFilter(untold ? new CountedRequest(request, limit) : request, response);
        }
    }
}
