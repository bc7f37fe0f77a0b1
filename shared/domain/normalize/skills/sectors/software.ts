import type { SkillSector } from '../dictionary.ts';

/** Programming, the web, mobile, games, testing. */
export const software = {
  programming: {
    technology: `
JavaScript|java script|=JS|ECMAScript|ES6|ES2015
TypeScript|type script|=TS/JS>JavaScript
Python|python3
Java|J2EE
Jakarta EE|Java EE|JEE>Java
Kotlin~Java
Swift|!Swift
Swift Package Manager|cocoapods>Swift
Objective-C|=ObjC~Swift
C++|c plus plus|cpp|C++11|C++14|C++17|C++20~C
C#|c sharp|csharp
C|!C|ANSI C|embedded C|C programming|C language
Go|!Go|golang|go lang
Rust|^Rust|rustlang
Ruby|^Ruby
PHP|php7|php8
Perl|^Perl
Scala|^Scala>JVM
Clojure>JVM
Elixir|^Elixir
Erlang~Elixir
Haskell
OCaml
F#|f sharp>.NET
R|!R|R programming|RStudio|tidyverse|ggplot2|dplyr|R Shiny
MATLAB
GNU Octave|!Octave~MATLAB
Julia|!Julia
Lua|^Lua
Dart|!Dart
Groovy|^Groovy>JVM
COBOL
Fortran
Ada
Pascal|!Pascal|Object Pascal|Turbo Pascal
Assembly language|assembler programming|assembly programming|!Assembler
Visual Basic|VB.NET|VB6
VBA|visual basic for applications|excel macro
Solidity
Bash|shell script|shell scripting|bash scripting|unix shell|shell programming
Zsh
PowerShell|power shell
Batch scripting
Awk|!AWK|!Sed
SQL|structured query language|=sql query
PL/SQL|plsql
T-SQL|transact-sql
GraphQL
HTML|HTML5|xhtml|dhtml
CSS|CSS3|cascading style sheets
Sass|=SASS|SCSS>CSS
Less CSS|?Less|?LESS>CSS
WebAssembly|=WASM
Zig|!Zig
Nim|!Nim
Crystal language|!Crystal
Apex|!Apex|Apex triggers|Salesforce Apex>Salesforce
ABAP>SAP
Delphi|^Delphi|Embarcadero
Prolog
Lisp|^Lisp|Common Lisp|^Scheme language
Smalltalk|^Smalltalk
Scratch|!Scratch
Tcl|=Tcl|=TCL|Tcl/Tk
RPG|=RPGLE|AS/400
Progress OpenEdge|OpenEdge ABL
CUDA
OpenCL
OpenMP
MPI|=MPI|message passing interface|=OpenMPI
XML|=XML
XSLT|=XSL>XML
XPath|XQuery>XML
JSON
YAML
Protocol Buffers|protobuf
gRPC
REST APIs|REST API|RESTful|=REST|rest service|REST interface|rest-schnittstelle|web service|webservice
SOAP|^SOAP|=WSDL
WebSockets|websocket
AJAX|=Ajax>JavaScript
WebRTC
OpenAPI|=Swagger
MQTT
AMQP
Regular expressions|regex|=RegEx
JVM|Java Virtual Machine
LLVM
.NET|dotnet|dot net|^NET Core
UML|=UML|unified modeling language
BPMN|=BPMN|BPMN 2.0
Unicode|^Unicode
Threading|multithreading|multi-threaded|concurrent programming
`,
    method: `
Object-oriented programming|object-oriented|=OOP|=OOD|objektorientierte programmierung|objektorientierung|programmation orientée objet|programación orientada a objetos|programmazione a oggetti
Functional programming|funktionale programmierung
Software development|software engineering|softwareentwicklung|développement logiciel|desarrollo de software|sviluppo software|software-ontwikkeling|anwendungsentwicklung
Back-end development|back-end
Front-end development|front-end|client-side development
Full-stack development|full-stack
Web development|webentwicklung|développement web|desarrollo web|sviluppo web|desenvolvimento web|web programming|web application
API design|API development|designing APIs|API integration|system integration via api|building APIs|=API
Software architecture|softwarearchitektur|architecture logicielle|arquitectura de software|architettura software|solution architecture|application architecture
System design|systems design|system architecture|systemarchitektur|systementwurf
Design patterns|design pattern|entwurfsmuster|patrones de diseño
Domain-driven design|=DDD
Clean code|clean coding
Clean architecture|hexagonal architecture
SOLID principles|=SOLID
Refactoring
Code review|reviewing code|peer review of code
Pair programming|pairing|mob programming
Test-driven development|=TDD|testgetriebene entwicklung|tdd
Behavior-driven development|=BDD|behaviour-driven development
Debugging|debug|fehlersuche im code
Performance optimization|performance tuning|performance optimisation|code optimization
Data structures|data structure|datenstrukturen|algorithms and data structures
Algorithms|algorithm|algorithmus
Concurrency|parallel computing|parallel programming
High-performance computing|=HPC|hochleistungsrechnen
Reverse engineering
Compiler construction|compiler design|compilerbau|compilers
Embedded software|embedded system|embedded development|eingebettete systeme|embedded-entwicklung|systèmes embarqués|sistemas embebidos|sistemi embedded|sistemas embarcados
Firmware
Operating systems|operating system|betriebssysteme|systèmes d'exploitation|sistemas operativos|sistemi operativi
Real-time operating systems|=RTOS|real-time operating system|Zephyr RTOS
FreeRTOS>Real-time operating systems
VxWorks>Real-time operating systems
QNX>Real-time operating systems
Kernel development
Device drivers|device driver|driver development|treiberentwicklung
Linux kernel|kernel programming>Linux
Version control|versionskontrolle|source control|versionsverwaltung|contrôle de version
Technical debt
Software documentation|code documentation|softwaredokumentation
Localization|internationalization|internationalisation|=i18n|lokalisierung von software
Low-code development|low code|no-code
Open source development|open source
Requirements engineering|anforderungsmanagement|requirements analysis|anforderungsanalyse|requirement analysis|recueil des besoins|analisi dei requisiti|analyse des besoins
Software maintenance|softwarewartung|maintenance applicative|application maintenance
Legacy modernization|legacy system|legacy code
`,
    knowledge: `
Computer science|informatik|informatique|ciencias de la computación|informática|ciência da computação|wirtschaftsinformatik
Information technology|informationstechnologie|informationstechnik
Programming|programmierung|programmierkenntnisse|programación|programmazione|programação|programmation|programmeren|programmieren|coding|scripting
Software licensing|open source licences
Blockchain|distributed ledger
Smart contracts|smart contract~Solidity,Blockchain
Ethereum>Blockchain
Web3>Blockchain
Cryptocurrency|kryptowährung|crypto trading|bitcoin>Blockchain
Quantum computing|quantencomputing
Internet of Things|=IoT|internet der dinge|=IIoT
Edge computing
Augmented reality|^AR/VR|=XR|mixed reality
Virtual reality|=VR
`,
  },
  web: {
    technology: `
React|^React|React.js|ReactJS|react js|react hooks>JavaScript~Vue.js,Angular
React Native>React
Next.js|nextjs|next js>React
Remix|!Remix>React
Gatsby|^Gatsby|GatsbyJS>React
Redux|=Redux|redux toolkit>React
MobX>React
Zustand|^Zustand>React
TanStack Query|react query|tanstack
Angular|AngularJS>TypeScript~Vue.js
Vue.js|vuejs|vue js|^Vue|Vue 3>JavaScript
Nuxt|nuxt.js|nuxtjs>Vue.js
Svelte|SvelteKit>JavaScript
Ember.js|emberjs|!Ember>JavaScript
Backbone.js|backbonejs|!Backbone>JavaScript
SolidJS>JavaScript
Astro|!Astro>JavaScript
Lit|LitElement|web component
Alpine.js|alpinejs
htmx
Handlebars|^Handlebars
Node.js|nodejs|node js|^Node>JavaScript
Express.js|expressjs|!Express>Node.js
NestJS|nest.js>Node.js
Fastify>Node.js
Koa|!Koa>Node.js
Deno|^Deno>JavaScript
Bun|!Bun>JavaScript
Django|django rest framework>Python
Flask|^Flask>Python
FastAPI|fast api>Python
Pyramid framework|!Pyramid>Python
SQLAlchemy>Python
Spring Boot|springboot>Java,Spring
Spring|!Spring|Spring Framework|Spring MVC|Spring Cloud|Spring Security|Spring Data>Java
Hibernate|^Hibernate|=JPA|java persistence api>Java
JavaServer Faces|=JSF|primefaces>Java
Java Swing|!Swing|JavaFX>Java
Apache Camel|^Camel>Java
Apache Tomcat|=Tomcat>Java
JBoss|WildFly>Java
WebLogic
WebSphere
Jetty|^Jetty
Quarkus>Java
Micronaut>Java
Vert.x>Java
Vaadin>Java
Play Framework>Scala
Akka|=Akka>Scala
Ktor>Kotlin
Ruby on Rails|^Rails|RoR>Ruby
Sinatra|^Sinatra>Ruby
Laravel>PHP
Symfony>PHP
Zend Framework|^Zend|laminas>PHP
CodeIgniter>PHP
CakePHP>PHP
Yii|yii2>PHP
Phoenix|!Phoenix|Phoenix LiveView>Elixir
ASP.NET|^ASP>.NET,C#
Entity Framework|ef core>.NET
LINQ|=LINQ>.NET
Blazor>.NET
WPF|=WPF|windows presentation foundation>.NET
WinForms|windows forms>.NET
WCF|=WCF>.NET
MAUI|.NET MAUI>.NET
Xamarin|xamarin.forms>.NET
Umbraco>.NET
jQuery>JavaScript
Bootstrap|^Bootstrap|bootstrap 5>CSS
Tailwind CSS|tailwind|tailwindcss>CSS
Material UI|=MUI|material design
styled-components|css-in-js>CSS
PostCSS>CSS
BEM|=BEM>CSS
Responsive design|responsive web design|responsive webdesign|mobile-first
Progressive web apps|progressive web app|=PWA
Server-side rendering|=SSR
Single-page applications|single page application|single-page app|=SPA
Webpack
Vite|=Vite
Rollup|!Rollup
Babel|^Babel
ESLint
Storybook|=Storybook
three.js|threejs>JavaScript
D3.js|d3js|=D3>JavaScript
Highcharts|chart.js
Leaflet|^Leaflet|Mapbox
WebGL
RxJS|reactivex
Socket.IO
Apollo GraphQL|apollo client|apollo server|apollo federation>GraphQL
Prisma|!Prisma>Node.js
TypeORM|sequelize
tRPC
npm|yarn package manager|pnpm
Micro frontends|microfrontend
Web accessibility|=WCAG|barrierefreiheit|accessibility guidelines|=a11y|accessibilité numérique|barrierefreies webdesign
Core Web Vitals|web performance|page speed
Headless CMS
Browser developer tools|chrome devtools
Qt|!Qt|QML|Qt framework|qt creator
GTK|=GTK
Electron|^Electron|Electron.js
Tauri
Elm|!Elm
`,
    tool: `
WordPress|gutenberg editor
Elementor>WordPress
Drupal
Joomla
TYPO3
Contao
Neos CMS
Contentful
Contentstack
Storyblok
Strapi
Sanity CMS|sanity.io|!Sanity
Ghost CMS
Prismic
Kentico|kontent.ai
Shopify
Magento|Adobe Commerce
WooCommerce
PrestaShop
OXID eShop|=OXID
Shopware
BigCommerce
Salesforce Commerce Cloud|^Demandware>Salesforce
SAP Commerce Cloud|SAP Hybris|=Hybris>SAP
Spryker
commercetools
Webflow
Wix
Squarespace
Framer|^Framer
Adobe Experience Manager|=AEM
Sitecore
Liferay
Optimizely
Content management systems|content management system|=CMS|redaktionssystem|système de gestion de contenu
VTEX
`,
  },
  mobile: {
    technology: `
Android
iOS|=iPhone OS
Jetpack Compose>Android,Kotlin
SwiftUI>Swift,iOS
UIKit>iOS
Xcode>iOS
Core Data>iOS
Combine framework|!Combine>Swift
Flutter|^Flutter>Dart
Ionic|^Ionic
Apache Cordova|^Cordova|PhoneGap
Capacitor|!Capacitor
Expo|!Expo>React Native
Kotlin Multiplatform|=KMM>Kotlin
RxJava|RxSwift
ARKit|ARCore
Mobile development|mobile application|app-entwicklung|développement mobile|desarrollo móvil|mobile app|mobile engineering|entwicklung mobiler apps
App store optimization|=ASO
Push notifications|push notification
Fastlane
`,
  },
  games: {
    technology: `
Unity|^Unity|Unity3D|unity engine
Unreal Engine|unreal|UE4|UE5
Godot
CryEngine
OpenGL|GLSL
Vulkan|^Vulkan
DirectX|HLSL|Direct3D
Shader programming|shaders|shader development
Game engines|game engine
Photon Engine|photon networking
Metal API|!Metal
`,
    method: `
Game development|spieleentwicklung|game programming|développement de jeux|desarrollo de videojuegos|gameplay programming
Game design|gamedesign|spieldesign|level design|game mechanics
Narrative design|game writing
Live operations|live ops|liveops
Game testing|playtesting
Real-time rendering|computer graphics|rendering pipeline|computergrafik|ray tracing
Physics simulation|physics engine
Monetization|monetisation|in-app purchase
`,
  },
  testing: {
    method: `
Software testing|softwaretest|software test|tests logiciels|pruebas de software|test di software|testes de software
Quality assurance|=QA|qualitätssicherung|assurance qualité|aseguramiento de la calidad|garantía de calidad|assicurazione qualità|garantia de qualidade|kwaliteitsborging
Test automation|automated testing|automated test|testautomatisierung|automatisierte tests|tests automatisés|automatización de pruebas|automation testing|qa automation
Manual testing|manuelles testen|manuelle tests|tests manuels
Unit testing|unit test|tests unitaires|pruebas unitarias
Integration testing|integration test|integrationstest|tests d'intégration
End-to-end testing|end-to-end test|e2e testing|=E2E|e2e test
Regression testing|regression test|regressionstest
Performance testing|load testing|lasttest|stress testing|performance test
Acceptance testing|=UAT|abnahmetest|user acceptance test|recette fonctionnelle
Exploratory testing
Usability testing|usability-test|user testing|tests utilisateurs
Security testing|security test
API testing|api test
System testing|systemtest|system test
Test management|testmanagement|test planning|test plan|testplanung|test strategy|teststrategie|test case|testfall
Hardware-in-the-loop|=HIL|=HiL|software-in-the-loop
Contract testing
Defect management|bug tracking|defect tracking|bug reporting|fehlermanagement
Static code analysis|statische codeanalyse|code coverage
Verification and validation|validation and verification|=V&V
`,
    tool: `
Jest|^Jest>JavaScript
Vitest>JavaScript
Mocha|!Mocha>JavaScript
Jasmine|^Jasmine>JavaScript
Karma|!Karma>JavaScript
Testing Library
Enzyme testing|?Enzyme
Cypress|^Cypress|cypress.io
Playwright|^Playwright
Puppeteer|^Puppeteer
Selenium|webdriver
WebdriverIO
Appium
Espresso testing|?Espresso
XCTest|XCUITest
Detox testing|?Detox
Pytest>Python
unittest
JUnit>Java
Mockito>Java
TestNG>Java
NUnit|xUnit>.NET
RSpec>Ruby
PHPUnit>PHP
Robot Framework
Cucumber|^Cucumber
Gherkin|^Gherkin
SpecFlow
Postman|^Postman
SoapUI
Apache JMeter|=JMeter
Gatling|^Gatling
k6|!k6|!K6
LoadRunner
Ranorex
Tosca|^Tosca|tricentis
Katalon
TestRail
Xray|!Xray|jira xray
Zephyr test management|?Zephyr
TestComplete
BrowserStack|sauce labs
SonarQube|sonarcloud
HP ALM|ALM Octane|micro focus alm
Squish|!Squish
CANoe|canalyzer
dSPACE
Google Test|gtest>C++
`,
  },
} satisfies Readonly<Record<string, SkillSector>>;
