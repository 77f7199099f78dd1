"""Where a program's threads can be switched, told from its bytecode; and what compile() says of it.

CPython 3.14 looks at its eval breaker in `_CHECK_PERIODIC` only. By `Python/bytecodes.c` of the 3.14 branch that is a
part of RESUME (`_CHECK_PERIODIC_IF_NOT_YIELD_FROM`: not where `yield from` or `await` goes on), of JUMP_BACKWARD, and
of CALL, CALL_KW and CALL_FUNCTION_EX and most of their specialised forms. CALL_LEN, CALL_ISINSTANCE, CALL_TYPE_1 and
CALL_LIST_APPEND have none: calls of these lose their look when the interpreter has specialised them. A call of a
Python function pushes its frame, whose own RESUME looks.

Nothing here runs the program: it is compiled, and its code objects are read.
"""

import ast
import dis
import json
import os
import sys
import types
import warnings

#: What a RESUME follows, in the low bits of its argument: `Include/internal/pycore_opcode_utils.h`.
_PLACE_MASK, _AFTER_YIELD, _AFTER_AWAIT = 3, 1, 3

_CALLS = frozenset({"CALL", "CALL_KW", "CALL_FUNCTION_EX"})
#: Names whose calls are specialised to an instruction without a look, and with how many arguments.
_QUICK = {"len": 1, "isinstance": 2, "type": 1}


def tell(name):
    """Prints, as JSON, what is known of the file `name` beside the running program."""
    with open(os.path.join(os.path.dirname(sys.argv[0]), name), encoding="utf-8", newline="") as file:
        print(json.dumps(analyse(file.read()), separators=(",", ":")))


def analyse(source):
    """`lines`: of each line that has code, its number and its places; `problems`: what compile() says.

    A place is a kind and a text: the name of what is called or entered, the line a loop goes back to.
    """
    problems = []
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            tree = ast.parse(source)
            code = compile(source, "program.py", "exec", dont_inherit=True)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            return {"lines": [], "problems": [_problem(error, source)]}
    for warning in {(each.lineno, str(each.message)): each for each in caught}.values():
        problems.append({"kind": "warning", "message": str(warning.message), "line": warning.lineno, "from": 0, "to": 0})
    lines = {}
    _collect(code, _labels(tree, source), lines)
    return {"lines": sorted([line, places] for line, places in lines.items()), "problems": problems}


def _problem(error, source):
    """One error. Columns count UTF-16 units from 0, as editors do; from equal to to: the whole line."""
    if not isinstance(error, SyntaxError) or not error.lineno:
        message = str(error) or type(error).__name__
        return {"kind": "error", "message": message, "line": 1, "from": 0, "to": 0}
    lines = source.split("\n")
    line = min(error.lineno, len(lines))
    text = lines[line - 1]
    begin = max((error.offset or 1) - 1, 0)
    end = (error.end_offset or 0) - 1 if error.end_lineno == error.lineno else len(text)
    return {
        "kind": "error",
        "message": error.msg,
        "line": line,
        "from": _units(text[:begin]),
        "to": _units(text[: max(end, begin)]),
    }


def _units(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _collect(code, labels, lines):
    """Adds the places of `code`, and of the code objects in it, to `lines`."""
    line_at = {}
    for instruction in dis.get_instructions(code):
        line = instruction.positions.lineno
        line_at[instruction.offset] = line
        # Generated code has no line, or stands for the whole module.
        if not line:
            continue
        places = lines.setdefault(line, [])
        place = _place(instruction, code, labels, line_at)
        if place and place not in places:
            places.append(place)
    for constant in code.co_consts:
        # What annotations come to is computed only when somebody asks.
        if isinstance(constant, types.CodeType) and constant.co_name != "__annotate__":
            _collect(constant, labels, lines)


def _place(instruction, code, labels, line_at):
    match instruction.opname:
        case "RESUME":
            return _resume(instruction.arg & _PLACE_MASK, code)
        case "JUMP_BACKWARD":
            target = line_at.get(instruction.jump_target)
            return ["loop", str(target or instruction.positions.lineno)]
        case name if name in _CALLS:
            at = instruction.positions
            end = (at.end_lineno, at.end_col_offset)
            # A method's call begins at its dot; only its end is told exactly. A with statement has only a whole.
            return labels.get((at.lineno, at.col_offset, *end)) or labels.get(end) or ["call", ""]
    return None


def _resume(place, code):
    if place == 0 and code.co_name != "<module>":
        return ["start", code.co_qualname]
    if place == _AFTER_YIELD:
        return ["yield", code.co_qualname]
    if place == _AFTER_AWAIT:
        return ["await", code.co_qualname]
    return None


def _labels(tree, source):
    """What each call instruction stands for, by its position."""
    labels = {}
    for node in ast.walk(tree):
        match node:
            case ast.Call():
                labels[node.end_lineno, node.end_col_offset] = _call(node, source)
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                for each in node.decorator_list:
                    labels[_whole(each)] = ["call", f"@{_text(each, source)}"]
                if isinstance(node, ast.ClassDef):
                    labels[_whole(node)] = ["class", node.name]
            case ast.With() | ast.AsyncWith():
                for item in node.items:
                    labels[_whole(item.context_expr)] = ["with", _text(item.context_expr, source)]
    return labels


def _call(node, source):
    name = _text(node.func, source)
    is_plain = not node.keywords and not any(isinstance(each, ast.Starred) for each in node.args)
    if is_plain and isinstance(node.func, ast.Name) and _QUICK.get(name) == len(node.args):
        return ["quick", name]
    if is_plain and isinstance(node.func, ast.Attribute) and node.func.attr == "append" and len(node.args) == 1:
        return ["append", name]
    return ["call", name]


def _whole(node):
    return node.lineno, node.col_offset, node.end_lineno, node.end_col_offset


def _text(node, source):
    """What stands there, on one line and not too long for a label."""
    text = " ".join((ast.get_source_segment(source, node) or "").split())
    return text if len(text) <= 40 else f"{text[:39]}…"
