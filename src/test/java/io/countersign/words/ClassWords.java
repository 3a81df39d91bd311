package io.countersign.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what compiled classes say: their constants and the texts they put together. */
record ClassWords(List<Said> said, Set<String> constants) {

    static ClassWords in(List<Path> folders) {
        return of(folders.stream().flatMap(ClassWords::classesIn).toList());
    }

    static ClassWords in(Class<?> type) {
        String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
        try (InputStream bytes = Objects.requireNonNull(type.getResourceAsStream(file))) {
            return of(List.of(ClassFile.of().parse(bytes.readAllBytes())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ClassWords of(List<ClassModel> classes) {
        return new ClassWords(
                classes.stream().flatMap(ClassWords::said).toList(),
                classes.stream().flatMap(ClassWords::constants).collect(Collectors.toSet()));
    }

    private static Stream<ClassModel> classesIn(Path folder) {
        List<ClassModel> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                classes.add(ClassFile.of().parse(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return classes.stream();
    }

    private static Stream<String> constants(ClassModel type) {
        List<String> constants = new ArrayList<>();
        type.constantPool().forEach(entry -> {
            if (entry instanceof Utf8Entry text) {
                constants.add(text.stringValue());
            }
        });
        return constants.stream();
    }

    private static Stream<Said> said(ClassModel type) {
        return type.methods().stream()
                .filter(method -> !method.methodName().equalsString("$deserializeLambda$"))
                .flatMap(method -> said(name(type.thisClass().asInternalName()), method));
    }

    private static Stream<Said> said(String type, MethodModel method) {
        List<CodeElement> code = method.code().map(CodeModel::elementList).orElse(List.of());
        List<Instruction> steps = code.stream()
                .filter(Instruction.class::isInstance)
                .map(Instruction.class::cast)
                .toList();
        Fillers fillers = new Fillers(code, steps);
        String where = type + "." + method.methodName();
        return Stream.iterate(0, at -> at < steps.size(), at -> at + 1)
                .flatMap(at -> said(where, fillers, at).stream());
    }

    private static Optional<Said> said(String where, Fillers fillers, int at) {
        List<Instruction> steps = fillers.steps();
        return text(steps.get(at)).map(text -> {
            List<Instruction> after = steps.subList(at + 1, steps.size());
            Optional<InvokeInstruction> call = after.stream()
                    .filter(InvokeInstruction.class::isInstance)
                    .map(InvokeInstruction.class::cast)
                    .findFirst();
            return new Said(
                    where,
                    text,
                    fillers.of(at),
                    details(after),
                    call.map(ClassWords::name).orElse(""),
                    !after.isEmpty() && after.getFirst() instanceof InvokeInstruction,
                    at == 0 ? "" : text(steps.get(at - 1)).orElse(""));
        });
    }

    private static Optional<String> text(Instruction step) {
        return switch (step) {
            case ConstantInstruction constant when constant.constantValue() instanceof String text -> Optional.of(text);
            case InvokeDynamicInstruction joined
            when isJoining(joined) ->
                Optional.of(String.valueOf(joined.bootstrapArgs().getFirst()));
            default -> Optional.empty();
        };
    }

    private static boolean isJoining(InvokeDynamicInstruction step) {
        return step.name().equalsString("makeConcatWithConstants");
    }

    private static int details(List<Instruction> after) {
        return after.size() > 1
                        && after.get(0) instanceof ConstantInstruction length
                        && length.constantValue() instanceof Integer number
                        && after.get(1) instanceof NewReferenceArrayInstruction array
                        && array.componentType().asInternalName().equals("java/lang/Object")
                ? number
                : -1;
    }

    private static String name(InvokeInstruction call) {
        return name(call.owner().asInternalName()) + "." + call.name().stringValue();
    }

    private static String name(String internal) {
        return internal.replace('/', '.');
    }
}
