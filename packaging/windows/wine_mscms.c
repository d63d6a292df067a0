/* For tests under wine 8 only, never shipped: the functions of Windows' colour management that Qt links and this wine lacks.
   Each says that it failed, and Qt takes a screen without a profile. */
#define FAILS(name) __declspec(dllexport) int name(void) { return 0; }

FAILS(WcsCreateIccProfile)
FAILS(OpenColorProfileW)
FAILS(CloseColorProfile)
FAILS(GetColorProfileFromHandle)
FAILS(GetStandardColorSpaceProfileW)
FAILS(GetColorDirectoryW)
FAILS(WcsGetDefaultColorProfile)
FAILS(WcsGetDefaultColorProfileSize)
FAILS(WcsOpenColorProfileW)
