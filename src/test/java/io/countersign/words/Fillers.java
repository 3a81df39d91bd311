package io.countersign.words;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the enum whose constants are put into a text. */
record Fillers(List<CodeElement> code, List<Instruction> steps) {

    private static final Set<String> MAKE_TEXT = Set.of("name", "toString", "valueOf");

    /** The enum of the one value that goes into the text put together at this step, if it is one. */
    Optional<Class<?>> of(int at) {
        return steps.get(at) instanceof InvokeDynamicInstruction joined
                        && joined.typeSymbol().parameterCount() == 1
                        && at > 0
                ? value(at - 1).flatMap(Fillers::enumOf)
                : Optional.empty();
    }

    private Optional<ClassDesc> value(int at) {
        return switch (steps.get(at)) {
            case InvokeInstruction call
            when at > 0 && MAKE_TEXT.contains(call.name().stringValue()) -> value(at - 1);
            case InvokeInstruction call -> Optional.of(call.typeSymbol().returnType());
            case FieldInstruction field -> Optional.of(field.typeSymbol());
            case LoadInstruction load -> local(load.slot());
            default -> Optional.empty();
        };
    }

    private Optional<ClassDesc> local(int slot) {
        List<ClassDesc> types = code.stream()
                .filter(LocalVariable.class::isInstance)
                .map(LocalVariable.class::cast)
                .filter(local -> local.slot() == slot)
                .map(LocalVariable::typeSymbol)
                .distinct()
                .toList();
        return types.size() == 1 ? Optional.of(types.getFirst()) : Optional.empty();
    }

    private static Optional<Class<?>> enumOf(ClassDesc type) {
        if (!type.isClassOrInterface() || !type.packageName().startsWith("io.countersign")) {
            return Optional.empty();
        }
        String name = type.descriptorString().replaceAll("^L|;$", "").replace('/', '.');
        try {
            Class<?> found = Class.forName(name, false, Fillers.class.getClassLoader());
            return Optional.<Class<?>>of(found).filter(Class::isEnum);
        } catch (ClassNotFoundException unknown) {
            throw new IllegalStateException(name, unknown);
        }
    }
}
