package org.aiguillage.web.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.security.Principal;
import org.aiguillage.audit.Audit;
import org.aiguillage.audit.AuditEvent;
import org.aiguillage.web.input.Doorstep;

/** Writes down which calls were refused, to whom, and from where. */
public final class RefusalLog {
    private static final int LONGEST_PATH = 200;
    private static final String API = "/api/";

    private final Audit audit;

    public RefusalLog(Audit audit) {
        this.audit = audit;
    }

    public void refused(HttpServletRequest request, Principal who, int status) {
        write(who.getName(), request.getMethod(), request.getRequestURI(), status, request.getRemoteAddr());
    }

    /** Of somebody whom nobody knows; to be bounded by whoever calls this. */
    void unknown(ContainerRequestContext request, int status) {
        String path = "/" + request.getUriInfo().getPath();
        write(Audit.NOBODY, request.getMethod(), path, status, Doorstep.address(request));
    }

    private void write(String caller, String method, String path, int status, String address) {
        audit.record(caller, new AuditEvent.CallRefused(method + " " + harmless(path), status, address));
    }

    /** The path of a page may hold a secret, such as that of an e-mailed link: its first part says enough. */
    private static String harmless(String path) {
        int end = path.startsWith(API) ? path.length() : path.indexOf('/', 1);
        return path.substring(0, Math.min(LONGEST_PATH, end < 0 ? path.length() : end));
    }
}
