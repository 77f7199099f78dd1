"""What the loop is compiled to."""
import dis


def read(lines):
    global laps
    for line in lines:
        laps += int(line)


names = [i.opname for i in dis.get_instructions(read)]
start = names.index("STORE_FAST") + 1
end = names.index("JUMP_BACKWARD") + 1
print(*names[start:end])
