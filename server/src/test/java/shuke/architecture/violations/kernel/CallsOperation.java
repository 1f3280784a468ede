package shuke.architecture.violations.kernel;

import shuke.architecture.violations.operation.Machine;

public record CallsOperation(Machine machine) {}
