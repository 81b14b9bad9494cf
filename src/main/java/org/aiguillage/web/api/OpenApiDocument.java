package org.aiguillage.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtensions;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aiguillage.json.DomainJson;
import org.aiguillage.web.problem.ProblemBody;

/** Describes the calls as OpenAPI: what the code declares, with the login and the problems that all of them share. */
final class OpenApiDocument {
    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    private OpenApiDocument() {}

    static byte[] of(Set<Class<?>> calls) {
        ModelConverters.getInstance().addConverter(new ModelResolver(DomainJson.mapper(), new Names()));
        List<io.swagger.v3.jaxrs2.ext.OpenAPIExtension> extensions = new ArrayList<>(OpenAPIExtensions.getExtensions());
        if (extensions.stream().noneMatch(CallDeclarations.class::isInstance)) {
            extensions.add(0, new CallDeclarations());
            OpenAPIExtensions.setExtensions(extensions);
        }
        OpenAPI document = new Reader(new SwaggerConfiguration().openAPI(frame())).read(calls);
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(OpenApiDocument::share);
        try {
            return Json.mapper().writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the description of the calls is always JSON", e);
        }
    }

    private static OpenAPI frame() {
        Components components = new Components()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        ModelConverters.getInstance()
                .readAll(ProblemBody.class)
                .forEach((name, schema) ->
                        components.addSchemas(name.equals(ProblemBody.class.getSimpleName()) ? PROBLEM : name, schema));
        return new OpenAPI()
                .info(new Info()
                        .title("Aiguillage")
                        .version("1")
                        .description("Financing dossiers routed to the investors they fit, and flagged when slow."))
                .components(components)
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    /** A nested type is called after the one around it, for several are called Terms. */
    private static final class Names extends TypeNameResolver {
        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            Class<?> around = type.getEnclosingClass();
            return around == null ? super.nameForClass(type, options) : around.getSimpleName() + type.getSimpleName();
        }
    }

    private static void share(Operation operation) {
        Content content = new Content()
                .addMediaType(
                        ProblemBody.MEDIA_TYPE,
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
        }
        operation.getResponses().addApiResponse("4XX", new ApiResponse().description("A problem (RFC 9457)"));
        operation.getResponses().forEach((status, answer) -> {
            if (status.startsWith("4")) {
                answer.setContent(content);
            }
        });
    }
}
