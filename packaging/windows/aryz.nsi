; The installer: for one person, without rights of an administrator, all it asks is the language.
; packaging/windows/installer.py defines VERSION, TREE, TARGET, WORDS and writes WORDS\*.nsh.
Unicode true
Target amd64-unicode
!include "MUI2.nsh"
!include "FileFunc.nsh"

Name "Aryz"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\Aryz"
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetCompressorDictSize 64
BrandingText " "
ManifestDPIAware true
; A bar tells how far it is; the names of a thousand files tell a person nothing.
ShowInstDetails nevershow
ShowUninstDetails nevershow

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Aryz"
!define KIND "Aryz.Answers"

!define MUI_ICON "${WORDS}/aryz.ico"
!define MUI_UNICON "${WORDS}/aryz.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${WORDS}/side.bmp"
!define MUI_ABORTWARNING
!define MUI_LANGDLL_WINDOWTITLE "Aryz"
!define MUI_LANGDLL_INFO "Тіл · Тил · Язык · Language"
!define MUI_LANGDLL_ALLLANGUAGES
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "${UNINSTALL}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "Language"
!define MUI_FINISHPAGE_RUN "$INSTDIR\aryz.exe"
!define MUI_FINISHPAGE_NOREBOOTSUPPORT
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(KEPT)"

!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Russian"
!insertmacro MUI_LANGUAGEEX "${WORDS}" "Kazakh"
!insertmacro MUI_LANGUAGEEX "${WORDS}" "Kyrgyz"
!include "${WORDS}/own.nsh"
!insertmacro MUI_RESERVEFILE_LANGDLL

; A program that runs cannot be written over: its file does not open for writing.
!macro CLOSED
  again:
  IfFileExists "$INSTDIR\aryz.exe" 0 closed
  ClearErrors
  FileOpen $0 "$INSTDIR\aryz.exe" a
  IfErrors 0 free
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(CLOSE_FIRST)" /SD IDCANCEL IDRETRY again
  SetErrorLevel 1
  Quit
  free:
  FileClose $0
  closed:
!macroend

Function .onInit
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

Function un.onInit
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

Section
  SetDetailsPrint none
  !insertmacro CLOSED
  RMDir /r "$INSTDIR\lib"
  SetOutPath "$INSTDIR"
  File /r "${TREE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortCut "$SMPROGRAMS\Aryz.lnk" "$INSTDIR\aryz.exe"

  WriteRegStr HKCU "Software\Classes\.aryz" "" "${KIND}"
  WriteRegStr HKCU "Software\Classes\${KIND}" "" "$(ANSWERS)"
  WriteRegStr HKCU "Software\Classes\${KIND}\DefaultIcon" "" "$INSTDIR\aryz.exe,0"
  WriteRegStr HKCU "Software\Classes\${KIND}\shell\open\command" "" '"$INSTDIR\aryz.exe" "%1"'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Aryz"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Aryz"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\aryz.exe"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${RefreshShellIcons}
SectionEnd

; Only what was installed goes: a person's own files stay, even if they were put into this folder.
Section Uninstall
  SetDetailsPrint none
  !insertmacro CLOSED
  !include "${WORDS}/remove.nsh"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Aryz.lnk"
  DeleteRegKey HKCU "Software\Classes\${KIND}"
  ReadRegStr $0 HKCU "Software\Classes\.aryz" ""
  StrCmp $0 "${KIND}" 0 other
  DeleteRegKey HKCU "Software\Classes\.aryz"
  other:
  DeleteRegKey HKCU "${UNINSTALL}"
  ${un.RefreshShellIcons}
SectionEnd
