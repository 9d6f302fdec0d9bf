# Runs models in TensorFlow Lite Micro's own interpreter, whose kernels define the correct bytes.
# Standard input: JSON [{"model": base64, "runs": [[base64 of each input], …]}, …]
# Standard output: JSON, for each model [[base64 of each output] of each run], or the interpreter's error message.
import base64
import json
import sys

import numpy
from tflite_micro import runtime

arena_bytes = 1 << 22


def run(job):
    try:
        interpreter = runtime.Interpreter.from_bytes(base64.b64decode(job["model"]), arena_size=arena_bytes)
        return [once(interpreter, inputs) for inputs in job["runs"]]
    except Exception as refusal:
        return str(refusal)


def once(interpreter, inputs):
    for index, values in enumerate(inputs):
        details = interpreter.get_input_details(index)
        array = numpy.frombuffer(base64.b64decode(values), details["dtype"])
        interpreter.set_input(array.reshape(details["shape"]), index)
    interpreter.invoke()
    outputs = []
    while True:
        try:
            outputs.append(interpreter.get_output(len(outputs)))
        except Exception:
            return [base64.b64encode(output.tobytes()).decode() for output in outputs]


json.dump([run(job) for job in json.load(sys.stdin)], sys.stdout)
