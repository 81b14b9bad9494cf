package org.aiguillage.web.api;

import com.fasterxml.jackson.annotation.JsonView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.jaxrs2.ResolvedParameter;
import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.aiguillage.web.input.Nothing;
import org.jspecify.annotations.Nullable;

/** What our own annotations mean in OpenAPI: the caller is no parameter, and what creates answers 201. */
final class CallDeclarations extends AbstractOpenAPIExtension {

    @Override
    public ResolvedParameter extractParameters(
            List<Annotation> annotations,
            Type type,
            Set<Type> typesToSkip,
            Components components,
            Consumes classConsumes,
            Consumes methodConsumes,
            boolean includeRequestBody,
            @Nullable JsonView jsonView,
            Iterator<OpenAPIExtension> chain) {
        if (type == Nothing.class || annotations.stream().anyMatch(Auth.class::isInstance)) {
            return new ResolvedParameter();
        }
        return super.extractParameters(
                annotations,
                type,
                typesToSkip,
                components,
                classConsumes,
                methodConsumes,
                includeRequestBody,
                jsonView,
                chain);
    }

    @Override
    public void decorateOperation(Operation operation, Method method, Iterator<OpenAPIExtension> chain) {
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        if (roles != null) {
            operation.setDescription("For " + String.join(", ", roles.value()) + ".");
        }
        ApiResponse answer = operation.getResponses().remove("default");
        if (answer != null) {
            boolean creates = method.isAnnotationPresent(Creates.class);
            operation
                    .getResponses()
                    .addApiResponse(creates ? "201" : "200", answer.description(creates ? "Created" : "Done"));
        }
        super.decorateOperation(operation, method, chain);
    }
}
