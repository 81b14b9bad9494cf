package org.aiguillage.web.input;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.web.problem.Wanted;

/** A call takes the query parameters that its method declares, each once unless it is a list; any other is an error. */
public final class KnownParameters implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (resource.getResourceClass().getPackageName().startsWith("org.aiguillage.web.api")) {
            context.register(new Check(declared(resource.getResourceMethod())));
        }
    }

    /** @param declared whether each known parameter may be repeated */
    private record Check(Map<String, Boolean> declared) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            request.getUriInfo().getQueryParameters().forEach(this::check);
        }

        private void check(String name, List<String> values) {
            Boolean repeatable = declared.get(name);
            if (repeatable == null) {
                throw new Invalid(name, Wanted.UNKNOWN_PARAMETER);
            }
            if (!repeatable && values.size() > 1) {
                throw new Invalid(name, Wanted.ONCE);
            }
        }
    }

    private static Map<String, Boolean> declared(Method method) {
        Map<String, Boolean> declared = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            Stream<? extends AnnotatedElement> holders = parameter.isAnnotationPresent(BeanParam.class)
                    ? Arrays.stream(parameter.getType().getDeclaredFields())
                    : Stream.of(parameter);
            holders.map(holder -> holder.getAnnotation(QueryParam.class))
                    .filter(annotation -> annotation != null)
                    .forEach(query -> declared.put(query.value(), parameter.getType() == List.class));
        }
        return declared;
    }
}
