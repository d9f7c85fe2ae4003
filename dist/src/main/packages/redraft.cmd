@echo off
rem Runs redraft. REDRAFT_JAVA_OPTIONS has further options for Java, such as -Xmx4g.
setlocal
set "home=%~dp0.."
set "java=%home%\java\bin\java.exe"
if exist "%java%" goto found
set "java=java.exe"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
:found
if not defined ORT_DISABLE_TELEMETRY set ORT_DISABLE_TELEMETRY=1
set "native=%home%\native\win-x64"
set "tiers=-XX:TieredStopAtLevel=1"
if "%~1"=="lsp" set "tiers="
"%java%" -Xms8m -XX:+UseSerialGC %tiers% "-Dredraft.bundled=%home%\model" "-Donnxruntime.native.path=%native%" "-Djna.boot.library.path=%native%" "-DENGINE_CACHE_DIR=%native%" %REDRAFT_JAVA_OPTIONS% -cp "%home%\lib\*" dev.redraft.cli.Redraft %*
exit /b %errorlevel%
