package org.aiguillage.web.api;

import static jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA;

import com.fasterxml.jackson.annotation.JsonView;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.dropwizard.auth.Auth;
import io.swagger.v3.jaxrs2.ResolvedParameter;
import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtensions;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.aiguillage.dossier.Document;
import org.aiguillage.web.api.call.Creates;
import org.aiguillage.web.api.call.MayBeGone;
import org.aiguillage.web.api.dossier.DocumentsResource;
import org.aiguillage.web.input.Nothing;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
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
        Class<?> raw = TypeFactory.rawClass(type);
        if (raw == Nothing.class || raw == FormDataMultiPart.class || has(annotations, Auth.class)) {
            return new ResolvedParameter();
        }
        if (has(annotations, BeanParam.class)) {
            ResolvedParameter all = new ResolvedParameter();
            for (Field field : raw.getDeclaredFields()) {
                all.parameters.addAll(super.extractParameters(
                                List.of(field.getAnnotations()),
                                TypeFactory.defaultInstance().constructType(field.getGenericType()),
                                typesToSkip,
                                components,
                                classConsumes,
                                methodConsumes,
                                false,
                                jsonView,
                                others())
                        .parameters);
            }
            return all;
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

    private static boolean has(List<Annotation> annotations, Class<? extends Annotation> wanted) {
        return annotations.stream().anyMatch(wanted::isInstance);
    }

    private static Iterator<OpenAPIExtension> others() {
        return OpenAPIExtensions.getExtensions().stream()
                .filter(extension -> !(extension instanceof CallDeclarations))
                .iterator();
    }

    @Override
    public void decorateOperation(Operation operation, Method method, Iterator<OpenAPIExtension> chain) {
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        if (roles != null) {
            operation.setDescription("For " + String.join(", ", roles.value()) + ".");
            operation.addExtension("x-roles", List.of(roles.value()));
        }
        if (Arrays.asList(method.getParameterTypes()).contains(FormDataMultiPart.class)) {
            operation.setRequestBody(upload(method.getDeclaringClass().equals(DocumentsResource.class)));
        }
        ApiResponse answer = operation.getResponses().remove("default");
        if (answer != null) {
            boolean creates = method.isAnnotationPresent(Creates.class);
            operation
                    .getResponses()
                    .addApiResponse(creates ? "201" : "200", answer.description(creates ? "Created" : "Done"));
        }
        if (method.isAnnotationPresent(MayBeGone.class)) {
            operation
                    .getResponses()
                    .addApiResponse(
                            "410", new ApiResponse().description("Deleted, the time it is kept for being over"));
        }
        super.decorateOperation(operation, method, chain);
    }

    /** @param withKind whether the file says what kind of document it is */
    private static RequestBody upload(boolean withKind) {
        StringSchema kind = new StringSchema();
        Arrays.stream(Document.Kind.values()).map(Enum::name).forEach(kind::addEnumItem);
        ObjectSchema form = new ObjectSchema();
        if (withKind) {
            form.addProperty("kind", kind);
        }
        form.addProperty("file", new BinarySchema());
        if (withKind) {
            form.addProperty("replaces", new StringSchema());
        }
        form.setRequired(withKind ? List.of("kind", "file") : List.of("file"));
        return new RequestBody().content(new Content().addMediaType(MULTIPART_FORM_DATA, new MediaType().schema(form)));
    }
}
