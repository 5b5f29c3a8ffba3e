package org.modeadvisor.report.page;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modeadvisor.vocabulary.Sentences;

/**
 * What a template may see: records, lists, texts, numbers, and the sentences by key. It can call nothing, so a template lays out and
 * does no more. Stateless.
 */
final class TemplateData implements ObjectWrapper {

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? wrap(optional.get()) : null;
        } else if (value instanceof Markup markup) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(markup.text());
        } else if (value instanceof String text) {
            return new SimpleScalar(printable(text));
        } else if (value instanceof Integer number) {
            return new SimpleNumber(number);
        } else if (value instanceof Boolean truth) {
            return truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        } else if (value instanceof List<?> list) {
            return new SimpleSequence(list, this);
        } else if (value instanceof Sentences sentences) {
            return new Keys(key -> new SimpleScalar(sentences.say(key)));
        } else if (value instanceof Record) {
            return new Keys(key -> wrap(component((Record) value, key)));
        } else if (value instanceof TemplateModel model) {
            return model;
        }
        throw new TemplateModelException("a template cannot be given " + value);
    }

    /** Values by name. */
    TemplateHashModel named(Map<String, Object> values) {
        return new Keys(name -> values.containsKey(name) ? wrap(values.get(name)) : null);
    }

    private static Object component(Record value, String name) throws TemplateModelException {
        try {
            return value.getClass().getDeclaredMethod(name).invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new TemplateModelException(value.getClass().getSimpleName() + " has no " + name, e);
        }
    }

    /** Without the characters that neither HTML nor XML has a place for. */
    private static String printable(String text) {
        return text.codePoints().filter(c -> c == '\t' || c == '\n' || c >= 0x20 && c < 0x7F || c >= 0xA0 && c < 0xD800 || c >= 0xE000
                && c != 0xFFFE && c != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Finds a value by its name. */
    private interface Finding {
        TemplateModel find(String name) throws TemplateModelException;
    }

    private record Keys(Finding finding) implements TemplateHashModel {
        @Override
        public TemplateModel get(String key) throws TemplateModelException {
            return finding.find(key);
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
