"""What the loop is compiled to."""
import dis


def gate():
    global visitors
    for _ in range(250_000):
        visitors += 1


names = [i.opname for i in dis.get_instructions(gate)]
start = names.index("STORE_FAST") + 1
end = names.index("JUMP_BACKWARD") + 1
print(*names[start:end])
