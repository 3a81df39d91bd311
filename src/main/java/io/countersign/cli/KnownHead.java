package io.countersign.cli;

import io.countersign.base.Texts;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A head that somebody kept, as they wrote it down. */
record KnownHead(long seq, String hash) {

    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-fA-F]{64})");

    /** Reads {@code SEQ:HEX}. */
    static final class Converter implements ITypeConverter<KnownHead> {

        @Override
        public KnownHead convert(String text) {
            Matcher written = WRITTEN.matcher(text);
            if (!written.matches()) {
                throw new TypeConversionException(Texts.in(Locale.getDefault()).get("cli.no-head"));
            }
            return new KnownHead(
                    Long.parseLong(written.group(1)), written.group(2).toLowerCase(Locale.ROOT));
        }
    }
}
