package org.modeadvisor.report.page;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.modeadvisor.vocabulary.Vocabulary;

/** The templates beside these classes, and how they are filled. Stateless; FreeMarker's configuration is shared and never changed. */
public final class Templates {

    private static final Configuration CONFIGURATION = configuration();

    private Templates() {}

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(Templates.class, "");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setRegisteredCustomOutputFormats(List.of(MarkdownFormat.INSTANCE));
        configuration.setObjectWrapper(new TemplateData());
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }

    /**
     * A page of a workbench, which looks as the pages of answers do.
     *
     * @param name of the template; a style sheet of that name is added to the common one
     * @param data by name: public records, lists, texts, numbers; the sentences are there as {@code say}
     */
    public static String page(String name, Vocabulary vocabulary, Map<String, Object> data) {
        Map<String, Object> all = new HashMap<>(data);
        all.put("css", new CasePage.Markup(resource("page.css") + resource(name + ".css")));
        return fill(name + ".ftlh", vocabulary, all);
    }

    /** The template filled. @param data by name; the sentences are there as {@code say} */
    static String fill(String name, Vocabulary vocabulary, Map<String, Object> data) {
        try {
            TemplateData wrapper = (TemplateData) CONFIGURATION.getObjectWrapper();
            Map<String, Object> all = new HashMap<>(data);
            all.put("say", vocabulary.sentences());
            Template template = CONFIGURATION.getTemplate(name);
            StringWriter out = new StringWriter();
            template.process(wrapper.named(all), out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("the template " + name + " does not fit its data", e);
        }
    }

    /** A file beside the templates. */
    static String resource(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
