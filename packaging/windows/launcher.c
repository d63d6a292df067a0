/* Starts Aryz with the Python beside it. Built twice: aryz.exe for the window, aryz.com for the command line (a console finds
   .com before .exe). Python's own library does the rest; its settings (python313._pth) let it read nothing from elsewhere. */
#include <windows.h>
#include <wchar.h>

#define LIBRARY L"python313.dll"
#define LONGEST 32768

typedef int (*Main)(int, wchar_t **);

static wchar_t place[LONGEST];

static int complain(const wchar_t *said)
{
#ifdef CONSOLE
    DWORD written;
    WriteConsoleW(GetStdHandle(STD_ERROR_HANDLE), said, (DWORD)wcslen(said), &written, NULL);
#else
    MessageBoxW(NULL, said, L"Aryz", MB_OK | MB_ICONERROR);
#endif
    return 1;
}

/* The words of the command line with `-m aryz_start` after the first. */
static int run(Main python)
{
    int count, at;
    wchar_t **given = CommandLineToArgvW(GetCommandLineW(), &count), **told;
    if (!given || !(told = LocalAlloc(LPTR, (count + 3) * sizeof *told)))
        return complain(L"There is not enough memory to start Aryz.");
    told[0] = place;
    told[1] = L"-m";
    told[2] = L"aryz_start";
    for (at = 1; at < count; at++)
        told[at + 2] = given[at];
    return python(count + 2, told);
}

static int start(void)
{
    wchar_t library[LONGEST], *end;
    HMODULE python;
    Main entry;
    DWORD length = GetModuleFileNameW(NULL, place, LONGEST);
    if (!length || length >= LONGEST - 32 || !(end = wcsrchr(place, L'\\')))
        return complain(L"Aryz does not find its own folder. Install it again.");
    wcscpy(library, place);
    wcscpy(library + (end - place) + 1, LIBRARY);
    python = LoadLibraryExW(library, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    entry = python ? (Main)(void *)GetProcAddress(python, "Py_Main") : NULL;
    if (!entry)
        return complain(L"A file of Aryz is missing or broken. Install it again.");
    return run(entry);
}

#ifdef CONSOLE
int wmain(void) { return start(); }
#else
int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, LPWSTR line, int shown)
{
    (void)instance, (void)before, (void)line, (void)shown;
    return start();
}
#endif
