package org.bonafide.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns an upload that says it is too large away at once, with its size and the limit; later, the check for forgery
 * would find its token unread and blame that. Whoever is logged in may send several files on a page, so that one that is
 * too large is told at its field; anybody else, and a program, may send as much as one file. A body that is no upload is
 * read into memory whole, so that it may be as long as a form and no longer, also when it does not say how long it is.
 */
@Component
@Order(UploadLimit.AFTER_SESSION)
class UploadLimit extends OncePerRequestFilter {

    static final int AFTER_SESSION = Ordered.HIGHEST_PRECEDENCE + 60;

    /** What the error page says of a request that was too large: a message's arguments. */
    static final String TOLD = UploadLimit.class.getName();

    /** What a form has beside its files. */
    private static final DataSize FIELDS = DataSize.ofMegabytes(1);

    private final DataSize largestFile;
    private final DataSize largestUpload;
    private final DataSize largestText;

    UploadLimit(
            @Value("${bonafide.evidence.max-size}") DataSize largestFile,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize largestUpload,
            @Value("${server.tomcat.max-http-form-post-size}") DataSize largestText) {
        this.largestFile = largestFile;
        this.largestUpload = largestUpload;
        this.largestText = largestText;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = String.valueOf(request.getContentType());
        boolean upload = type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
        long limit = upload ? largest(request) + FIELDS.toBytes() : largestText.toBytes();
        if (request.getContentLengthLong() > limit) {
            request.setAttribute(TOLD, new String[] {
                FileSize.text(request.getContentLengthLong()),
                FileSize.text(upload ? limit - FIELDS.toBytes() : limit),
                largestFile.toMegabytes() + " MB"
            });
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else if (type.contains("*")) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        } else {
            boolean untold = !upload && request.getContentLengthLong() < 0;
            chain.doFilter(untold ? new CountedRequest(request, limit) : request, response);
        }
    }

    private long largest(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        boolean loggedIn = session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
        return loggedIn
                ? Math.max(largestFile.toBytes(), largestUpload.toBytes() - FIELDS.toBytes())
                : largestFile.toBytes();
    }
}
